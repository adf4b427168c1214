import {html, nothing, render, type TemplateResult} from 'lit';
import {Problem} from '../core/problem';
import {note} from './states';

interface Question {
  heading: string;
  body?: TemplateResult | string;
  /** What the button says that does it. */
  action: string;
  bad?: boolean;
  /** Whether there is nothing to decide. */
  only?: boolean;
  /** Does it, with what was entered; the dialog stays open where that fails, and tells why. */
  act: (entered: FormData, form: HTMLFormElement) => Promise<unknown>;
}

/** Asks before something is done, or for what is needed to do it; tells whether it was. */
export function ask({heading, body, action, bad, only, act}: Question): Promise<boolean> {
  const dialog = document.createElement('dialog');
  let busy = false;
  let problem: Problem | undefined;

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    busy = true;
    draw();
    try {
      await act(new FormData(form), form);
      dialog.close('done');
    } catch (error) {
      problem = Problem.from(error);
      busy = false;
      draw();
    }
  };

  const draw = () =>
    render(
      html`<form @submit=${submit} aria-labelledby="ask-heading">
        <h2 id="ask-heading">${heading}</h2>
        ${body ? html`<div class="stack">${body}</div>` : nothing}
        ${problem ? note('bad', problem.heading, problem.message) : nothing}
        <div class="row last">
          ${only ? nothing : html`<button type="button" class="button plain" @click=${() => dialog.close()}>Cancel</button>`}
          <button class="button main ${bad ? 'bad' : ''}" ?disabled=${busy}>${action}</button>
        </div>
      </form>`,
      dialog,
    );

  draw();
  dialog.setAttribute('aria-labelledby', 'ask-heading');
  document.body.append(dialog);
  dialog.showModal();
  return new Promise(done =>
    dialog.addEventListener('close', () => {
      dialog.remove();
      done(dialog.returnValue === 'done');
    }),
  );
}
