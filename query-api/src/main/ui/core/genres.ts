import {read} from './api';
import type {Genre} from './types';

let all: Promise<Genre[]> | undefined;

/** The genres there are, read once. */
export function genres(): Promise<Genre[]> {
  return (all ??= read<Genre[]>('/genres').catch(error => {
    all = undefined;
    throw error;
  }));
}
