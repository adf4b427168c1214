/**
 * Amounts are decimals with six digits after the point, which are read exactly below eight billions. They are
 * added up as whole millionths, for sums of fractions go astray in their last digits.
 */
export const micros = (amount: number): number => Math.round(amount * 1e6);

/** As an amount again. */
export const amount = (of: number): number => of / 1e6;

export function sum(amounts: Iterable<number>): number {
  let all = 0;
  for (const it of amounts) all += micros(it);
  return amount(all);
}
