import {html, render} from 'lit';
import {Problem} from '../core/problem';
import {icon, type Icon} from './icon';

interface Toast {
  text: string;
  sign: Icon;
}

const LASTS = 6000;
let all: Toast[] = [];
let box: HTMLElement | undefined;

/** Says in passing that something has worked, or has not. */
export function toast(text: string, sign: Icon = 'good'): void {
  const it = {text, sign};
  all = [...all, it].slice(-3);
  draw();
  setTimeout(() => drop(it), LASTS);
}

export const complain = (error: unknown): undefined => void toast(Problem.from(error).message, 'rejected');

function drop(it: Toast): void {
  all = all.filter(other => other !== it);
  draw();
}

function draw(): void {
  if (!box) {
    box = Object.assign(document.createElement('div'), {className: 'toasts'});
    box.setAttribute('role', 'status');
    box.popover = 'manual';
    document.body.append(box);
  }
  // Above dialogs, too.
  box.hidePopover();
  if (all.length) box.showPopover();
  render(
    all.map(it => html`<div class="toast">${icon(it.sign)}<span>${it.text}</span><button aria-label="Dismiss" @click=${() => drop(it)}>${icon('close', 16)}</button></div>`),
    box,
  );
}
