import {onSignedOut, read, send} from './api';
import type {Account, Role} from './types';

/** Who is signed in; tells `pl-session` on the window when that changes. */
class Session {
  account: Account | null = null;
  private waiting?: Promise<boolean>;
  private ask: () => Promise<boolean> = async () => false;

  /** Finds out who comes in by the cookie. */
  async begin(): Promise<void> {
    this.be(await whoIsThere());
  }

  async signIn(email: string, password: string): Promise<void> {
    await send('POST', '/auth/login', {email, password});
    await this.begin();
  }

  async register(name: string, email: string, password: string): Promise<void> {
    await send('POST', '/auth/register', {name, email, password, role: 'artist'});
    await this.signIn(email, password);
  }

  async signOut(): Promise<void> {
    await send('POST', '/auth/logout');
    this.be(null);
  }

  /** Says how to ask somebody to sign in again without leaving the page they are on. */
  onExpired(ask: () => Promise<boolean>): void {
    this.ask = ask;
    onSignedOut(async sure => {
      if (!this.account || !(sure || (await this.isOver()))) return false;
      return this.again();
    });
    document.addEventListener('visibilitychange', () => void this.look());
  }

  /** A session can end elsewhere; lists that everybody may read would then lack what is one's own. */
  private async look(): Promise<void> {
    if (this.account && !document.hidden && !this.waiting && (await this.isOver())) await this.again();
  }

  private again(): Promise<boolean> {
    return (this.waiting ??= this.ask().finally(() => (this.waiting = undefined)));
  }

  private async isOver(): Promise<boolean> {
    return (await whoIsThere().catch(() => undefined)) === null;
  }

  is(...roles: Role[]): boolean {
    return roles.some(it => this.account?.roles.includes(it));
  }

  get id(): number {
    return this.account?.id ?? 0;
  }

  be(account: Account | null): void {
    this.account = account;
    window.dispatchEvent(new Event('pl-session'));
  }
}

/** Nobody is no error here; what keeps it from being told is. */
async function whoIsThere(): Promise<Account | null> {
  return (await read<{account?: Account}>('/auth/session')).account ?? null;
}

export const session = new Session();
