import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Live} from './types';

/** The totals of a release as they change, for as long as the page is there and looked at. */
export class LiveTotals implements ReactiveController {
  totals?: Live;
  on = false;
  private line?: EventSource;
  private release?: number;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
    this.look = this.look.bind(this);
  }

  of(release: number): void {
    if (release === this.release) return;
    this.release = release;
    this.look();
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.look);
    this.look();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.look);
    this.close();
  }

  streams(track: number, otherwise: number): number {
    return this.totals?.tracks.find(it => it.id === track)?.streams ?? otherwise;
  }

  private look(): void {
    this.close();
    if (!this.release || document.hidden) return;
    const line = (this.line = new EventSource(`/analytics/live?releaseId=${this.release}`));
    line.addEventListener('open', () => this.be(true));
    line.addEventListener('error', () => this.be(false));
    line.addEventListener('totals', it => {
      this.totals = JSON.parse((it as MessageEvent<string>).data);
      this.be(true);
    });
    line.addEventListener('end', () => this.close());
  }

  private close(): void {
    this.line?.close();
    this.line = undefined;
    this.be(false);
  }

  private be(on: boolean): void {
    this.on = on;
    this.host.requestUpdate();
  }
}
