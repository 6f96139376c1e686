/** The percentage that a numerator and a denominator make, said beside them while they are typed. */

export type RatioCheck =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'percentage' | 'problem'; readonly text: string };

const wholeNumber = /^\d+$/;
const plain = (typed: string) => typed.replace(/[\s,]/g, '');

/** What to say about two typed figures. It only warns: the server decides what is accepted. */
export function checkRatio(numerator: string, denominator: string): RatioCheck {
  const [top, bottom] = [plain(numerator), plain(denominator)];
  if (top === '' || bottom === '') return { kind: 'nothing' };
  if (!wholeNumber.test(top) || !wholeNumber.test(bottom)) return { kind: 'problem', text: 'Use whole numbers' };
  if (Number(bottom) === 0) return { kind: 'problem', text: Number(top) === 0 ? 'None to count' : 'Out of zero?' };
  if (Number(top) > Number(bottom)) return { kind: 'problem', text: 'More than the total' };
  return { kind: 'percentage', text: `${((Number(top) / Number(bottom)) * 100).toFixed(1)}%` };
}

/** Keeps the check of one row in step with its two inputs. */
export function startRatioChecks(row: HTMLElement): void {
  const numerator = row.querySelector<HTMLInputElement>('[data-ratio-numerator]');
  const denominator = row.querySelector<HTMLInputElement>('[data-ratio-denominator]');
  const result = row.querySelector<HTMLElement>('[data-ratio-result]');
  if (!numerator || !denominator || !result) return;
  const show = () => {
    const check = checkRatio(numerator.value, denominator.value);
    result.textContent = check.kind === 'nothing' ? '' : check.text;
    result.classList.toggle('outturn-check--refused', check.kind === 'problem');
  };
  numerator.addEventListener('input', show);
  denominator.addEventListener('input', show);
  show();
}
