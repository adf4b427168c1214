import type {ReactiveController, ReactiveControllerHost, TemplateResult} from 'lit';
import {nothing} from 'lit';
import {Problem} from './problem';
import {trouble, bones} from '../parts/states';

interface Looks<T> {
  ready: (value: T) => TemplateResult | typeof nothing;
  /** While there is nothing yet; bones in the shape of what comes. */
  waiting?: () => TemplateResult;
}

/**
 * Something that is read from a door, in each of its states: not there yet, there, being read anew
 * (what was there stays, and pales), or refused.
 */
export class Load<T> implements ReactiveController {
  value?: T;
  problem?: Problem;
  busy = false;
  private stop?: AbortController;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly ask: (signal: AbortSignal) => Promise<T>,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stop?.abort();
  }

  /** Asks; an answer that was asked for before comes too late and is dropped. */
  run = async (): Promise<void> => {
    this.stop?.abort();
    const stop = (this.stop = new AbortController());
    this.busy = true;
    this.host.requestUpdate();
    try {
      const value = await this.ask(stop.signal);
      if (stop.signal.aborted) return;
      this.value = value;
      this.problem = undefined;
    } catch (error) {
      if (stop.signal.aborted) return;
      this.problem = Problem.from(error);
    }
    this.busy = false;
    this.host.requestUpdate();
  };

  show({ready, waiting = bones}: Looks<T>): TemplateResult | typeof nothing {
    if (this.problem) return trouble(this.problem, this.run);
    return this.value === undefined ? waiting() : ready(this.value);
  }

  /** Pales what is being read anew. */
  get pale(): string {
    return this.busy && this.value !== undefined ? 'stale' : '';
  }
}
