import {pause, read, send} from './api';
import {Problem} from './problem';
import type {Upload} from './types';

/** How far a file has come; `waiting` while there is no connection. */
export interface Progress {
  sent: number;
  size: number;
  state: 'sending' | 'waiting' | 'looking';
}

const KEY = 'playledger.uploads';
const PATIENCE = 60;

/**
 * Brings one file to the store. Where the line breaks it goes on with the parts that are missing,
 * also when the page was closed meanwhile and the same file is given again.
 */
export class Uploading {
  private readonly stop = new AbortController();
  private upload?: Upload;
  private sent = 0;

  constructor(
    private readonly file: File,
    private readonly kind: Upload['kind'],
    private readonly tell: (progress: Progress) => void,
  ) {}

  /** Sends all of it; what comes back is what a release or track names. */
  async run(): Promise<Upload> {
    this.upload = (await this.begun()) ?? (await this.begin());
    remember(this.name, this.upload.id);
    if (this.upload.form) await this.patiently(() => this.sendForm(this.upload!));
    else await this.sendParts();
    this.sent = this.file.size;
    try {
      const done = await this.patiently(() => this.complete());
      forget(this.name);
      return done;
    } catch (error) {
      // What was refused is thrown away; what could not be asked can be asked again.
      if (!Problem.from(error).passing) forget(this.name);
      throw error;
    }
  }

  /** Stops, so that the same file goes on from here when it is given again. */
  leave(): void {
    this.stop.abort();
  }

  /** Stops for good. */
  async cancel(): Promise<void> {
    this.leave();
    forget(this.name);
    if (this.upload) await send('DELETE', `/uploads/${this.upload.id}`).catch(() => undefined);
  }

  private get name(): string {
    return `${this.kind}/${this.file.name}/${this.file.size}/${this.file.lastModified}`;
  }

  private begin(): Promise<Upload> {
    return send('POST', '/uploads', {filename: this.file.name, contentType: this.file.type || undefined, size: this.file.size, kind: this.kind});
  }

  private async begun(): Promise<Upload | undefined> {
    const id = remembered()[this.name];
    if (!id) return undefined;
    const upload = await read<Upload>(`/uploads/${id}`).catch(() => undefined);
    return upload?.state === 'OPEN' && upload.parts ? upload : undefined;
  }

  private complete(): Promise<Upload> {
    this.tell({sent: this.file.size, size: this.file.size, state: 'looking'});
    return send('POST', `/uploads/${this.upload!.id}/complete`);
  }

  private async sendParts(): Promise<void> {
    await this.patiently(async again => {
      if (again) this.upload = await read<Upload>(`/uploads/${this.upload!.id}`);
      const parts = this.upload!.parts ?? [];
      let done = parts.filter(it => it.uploaded).reduce((sum, it) => sum + it.size, 0);
      let from = 0;
      for (const part of parts) {
        const piece = this.file.slice(from, (from += part.size));
        if (part.uploaded || !part.url) continue;
        await this.put(part.url, 'PUT', piece, sent => this.sending(done + sent));
        part.uploaded = true;
        done += part.size;
      }
    });
  }

  private sendForm(upload: Upload): Promise<void> {
    const form = new FormData();
    for (const [name, value] of Object.entries(upload.form!.fields)) form.append(name, value);
    form.append('file', this.file);
    return this.put(upload.form!.url, 'POST', form, sent => this.sending(Math.min(sent, this.file.size)));
  }

  /** Tries again while the line is down, for a while. */
  private async patiently<T>(work: (again: boolean) => Promise<T>): Promise<T> {
    for (let tries = 0; ; tries++) {
      try {
        return await work(tries > 0);
      } catch (error) {
        const problem = Problem.from(error);
        // An address is signed for a time, which may be over after a long break; then there are new ones.
        const mayPass = problem.passing || (problem.code === 'store' && problem.status === 403 && tries < 2);
        if (this.stop.signal.aborted || !mayPass || tries >= PATIENCE) throw problem;
        this.tell({sent: this.sent, size: this.file.size, state: 'waiting'});
        await Promise.race([pause(Math.min(1 + tries, 5)), this.online()]);
      }
    }
  }

  private online(): Promise<void> {
    return new Promise(done => addEventListener('online', () => done(), {once: true}));
  }

  private sending(sent: number): void {
    this.sent = sent;
    this.tell({sent, size: this.file.size, state: 'sending'});
  }

  /** By XMLHttpRequest, for `fetch` tells nothing of how much was sent. */
  private put(url: string, method: string, content: Blob | FormData, told: (sent: number) => void): Promise<void> {
    return new Promise((done, failed) => {
      const request = new XMLHttpRequest();
      request.open(method, url);
      request.upload.onprogress = it => told(it.loaded);
      request.onload = () =>
        request.status < 300 ? done() : failed(new Problem(request.status, 'store', `The store did not take the file (${request.status})`));
      request.onerror = () => failed(Problem.away());
      request.onabort = () => failed(new Problem(-1, 'cancelled', 'Cancelled'));
      this.stop.signal.addEventListener('abort', () => request.abort());
      request.send(content);
    });
  }
}

function remembered(): Record<string, number> {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}');
  } catch {
    return {};
  }
}

function remember(name: string, id: number): void {
  localStorage.setItem(KEY, JSON.stringify({...remembered(), [name]: id}));
}

function forget(name: string): void {
  const {[name]: _, ...rest} = remembered();
  localStorage.setItem(KEY, JSON.stringify(rest));
}
