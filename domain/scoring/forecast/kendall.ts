/**
 * How likely `concordant` or more of the pairs of `count` figures would rise if their order were chance: the exact null
 * distribution of Kendall's rank correlation against time (H. B. Mann, Nonparametric tests against trend, Econometrica
 * 13, 1945). `count` is the number of figures; the answer lies from 0 to 1. Ties are left out of `concordant` by the
 * caller, which makes the test slower to find a trend, never quicker.
 */
export const chanceOfRising = (count: number, concordant: number): number => {
  // Of n figures the share of orders with k falls is made from that of n - 1: the new figure makes 0 to n - 1 falls.
  let shares: readonly number[] = [1];
  for (let size = 2; size <= count; size += 1) {
    const next = new Array<number>(shares.length + size - 1).fill(0);
    let sum = 0;
    for (let falls = 0; falls < next.length; falls += 1) {
      sum += (shares[falls] ?? 0) - (shares[falls - size] ?? 0);
      next[falls] = sum / size;
    }
    shares = next;
  }
  return Math.min(
    1,
    shares.slice(Math.max(0, concordant)).reduce((sum, share) => sum + Math.max(0, share), 0),
  );
};
