import { type AbsenceKind, absenceNames } from '../../../domain/measure/quantity.ts';
import type { Optional } from './common.ts';

/** What each kind of gap means. A zero is a figure and is never shown as one of these. */
export const absenceMeanings: Readonly<Record<AbsenceKind, string>> = {
  notApplicable: 'this measure does not apply in this period',
  notDue: 'the contract does not ask for this figure in this period',
  notCollected: 'the provider did not record this in the period',
  late: 'due, and not received yet',
  refused: 'the provider was asked and declined to give it',
  suppressed: 'hidden so that no person can be picked out from a small number',
};

export type AbsenceProps = { readonly kind: AbsenceKind } & Optional<{
  /** What this case adds: "due 30 July 2025", or the provider's own reason. */
  detail: string;
}>;

/** The statistical service's own mark for a figure hidden by disclosure control. */
const suppressedMark = 'c';

/** A cell without a figure, saying which kind of gap it is. */
export function Absence({ kind, detail }: AbsenceProps) {
  const meaning = absenceMeanings[kind];
  return (
    <span class={`outturn-absence outturn-absence--${kind}`}>
      <abbr class="outturn-absence__mark" title={detail ?? meaning}>
        {kind === 'suppressed' ? suppressedMark : absenceNames[kind]}
      </abbr>
      <span class="govuk-visually-hidden">: {detail ?? meaning}</span>
    </span>
  );
}
