/** How a door said no (RFC 9457), or why it said nothing at all. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
    /** What is wrong with each field. */
    readonly fields: ReadonlyMap<string, string> = new Map(),
    /** After how many seconds to ask again. */
    readonly retryAfter?: number,
  ) {
    super(detail);
  }

  static async of(answer: Response): Promise<Problem> {
    const after = Number(answer.headers.get('Retry-After') ?? NaN);
    const body = await answer.json().catch(() => ({}));
    const fields = new Map<string, string>();
    for (const it of body.errors ?? []) fields.set(it.field, it.message);
    return new Problem(
      answer.status,
      String(body.type ?? '').split(':').pop() || `status-${answer.status}`,
      body.detail ?? SAID[answer.status] ?? 'Something went wrong on our side. It has nothing to do with what you entered.',
      fields,
      Number.isFinite(after) ? after : undefined,
    );
  }

  static away(): Problem {
    return new Problem(0, 'offline', 'Playledger cannot be reached right now. Check your connection; nothing that was saved is lost.');
  }

  static early(): Problem {
    return new Problem(-1, 'early', 'A file is still on its way. Wait until it is there, or cancel it.');
  }

  static outdated(): Problem {
    return new Problem(-1, 'outdated', 'A piece of this page could not be fetched. Perhaps another version is on its way out.');
  }

  static from(error: unknown): Problem {
    return error instanceof Problem ? error : new Problem(-1, 'unexpected', error instanceof Error ? error.message : String(error));
  }

  /** A heading for people, where the detail goes below. */
  get heading(): string {
    if (this.status === 0) return 'No connection';
    if (this.code === 'early') return 'One moment, please';
    if (this.status === 401) return 'You are signed out';
    if (this.status === 403) return 'This is not yours to see';
    if (this.status === 404) return 'There is nothing here';
    if (this.status === 412) return 'Somebody else was faster';
    if (this.status === 429) return 'One moment, please';
    if (this.status === 503) return 'This part is resting';
    return this.status >= 500 || this.status < 0 ? 'Something broke' : 'That did not work';
  }

  /** Whether asking again may help. */
  get passing(): boolean {
    return this.status <= 0 || this.status === 429 || this.status >= 500;
  }
}

const SAID: Record<number, string> = {
  401: 'Sign in to go on.',
  403: 'Your account may not do this.',
  404: 'It may have been deleted, or is not public.',
  412: 'It was changed while you looked at it. Load it again and decide anew.',
  429: 'Too many requests at once.',
  503: 'This part of Playledger does not answer right now. Everything else works.',
};
