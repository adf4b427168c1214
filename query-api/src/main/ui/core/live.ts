import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Live} from './types';

/** After which a line that was refused is tried again, and each time later than the last. */
const LATER = 2000;
const OFTEN = 6;

/** Why a line is ended that may be opened again. */
const PASSING = new Set(['unavailable', 'closing']);

/** The totals of a release as they change, for as long as the page is there and looked at. */
export class LiveTotals implements ReactiveController {
  totals?: Live;
  on = false;
  private line?: EventSource;
  private release?: number;
  private timer = 0;
  private refused = 0;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
    this.look = this.look.bind(this);
  }

  of(release: number): void {
    if (release === this.release) return;
    this.release = release;
    this.totals = undefined;
    this.look();
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.look);
    window.addEventListener('pl-session', this.look);
    this.look();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.look);
    window.removeEventListener('pl-session', this.look);
    this.close();
  }

  /** What a track has by now. */
  now<T extends {id: number; streams: number; royalty: number}>(track: T): T {
    return {...track, ...this.totals?.tracks.find(it => it.id === track.id)};
  }

  private look(): void {
    this.close();
    if (!this.release || document.hidden) return;
    const line = (this.line = new EventSource(`/analytics/live?releaseId=${this.release}`));
    line.addEventListener('open', () => {
      this.refused = 0;
      this.be(true);
    });
    line.addEventListener('error', () => {
      this.be(false);
      // What breaks comes back by itself; what was refused does not.
      if (line.readyState === EventSource.CLOSED) this.later();
    });
    line.addEventListener('totals', it => {
      this.totals = JSON.parse((it as MessageEvent<string>).data);
      this.be(true);
    });
    line.addEventListener('end', it => {
      this.close();
      if (PASSING.has((it as MessageEvent<string>).data)) this.later();
    });
  }

  private later(): void {
    clearTimeout(this.timer);
    if (this.refused++ < OFTEN) this.timer = window.setTimeout(this.look, this.refused * LATER);
  }

  private close(): void {
    clearTimeout(this.timer);
    this.line?.close();
    this.line = undefined;
    this.be(false);
  }

  private be(on: boolean): void {
    this.on = on;
    this.host.requestUpdate();
  }
}
