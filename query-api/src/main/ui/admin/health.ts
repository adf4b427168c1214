import {html, type TemplateResult} from 'lit';
import {customElement} from 'lit/decorators.js';
import {Load} from '../core/load';
import {Problem} from '../core/problem';
import {count} from '../core/format';
import {icon} from '../parts/icon';
import {Page, head} from '../parts/page';
import {note, rows} from '../parts/states';

interface Health {
  status: string;
  parts: Record<string, {status: 'UP' | 'DOWN' | 'UNREACHABLE'; latencyMillis: number}>;
}

const EVERY = 5000;
const TELLS: Record<string, string> = {
  'command-api': 'Takes what people and services want, and decides',
  'stream-ingest': 'Judges stream events and counts them',
  projections: 'Writes what is read',
  'query-api': 'Answers what is known, and serves these pages',
};

/** How the parts do, looked at every few seconds. */
@customElement('pl-health')
export class HealthPage extends Page {
  private readonly health = new Load<Health>(this, look);
  private timer = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.health.run();
    this.timer = window.setInterval(() => !document.hidden && void this.health.run(), EVERY);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.timer);
  }

  protected override render(): TemplateResult {
    return html`<div class="page">
      ${head({heading: 'Health', sub: 'Looked at every five seconds', actions: html`<button class="button" @click=${this.health.run}>${icon('again', 16)} Look now</button>`})}
      ${this.health.show({ready: it => this.all(it), waiting: () => rows()})}
    </div>`;
  }

  private all(it: Health): TemplateResult {
    const down = Object.entries(it.parts).filter(([, one]) => one.status !== 'UP').map(([name]) => name);
    return html`
      <div aria-live="polite">${down.length ? note('bad', `${down.join(', ')} ${down.length === 1 ? 'does' : 'do'} not answer as they should`, 'What the others do goes on; what is missed is caught up with by itself.') : note('good', 'Everything is up')}</div>
      <div class="parts-health">
        ${Object.entries(it.parts).map(([name, one]) => html`<section class="card">
          <div class="row apart"><h2>${name}</h2><span class="badge ${one.status === 'UP' ? 'good' : 'bad'}">${one.status === 'UP' ? 'Up' : one.status === 'DOWN' ? 'Down' : 'No answer'}</span></div>
          <p class="quiet small">${TELLS[name] ?? ''}</p>
          <p class="small">Answered in <span class="num">${count(one.latencyMillis)} ms</span></p>
        </section>`)}
      </div>`;
  }
}

/** 503 tells what is wrong in the same words as 200. */
async function look(signal: AbortSignal): Promise<Health> {
  const answer = await fetch('/health/services', {signal}).catch(() => {
    throw Problem.away();
  });
  if (!answer.ok && answer.status !== 503) throw await Problem.of(answer);
  return answer.json();
}
