import type { Optional } from './common.ts';

/** Why a figure is not there. A zero is a figure and is never shown as one of these. */
export type AbsenceKind = 'notApplicable' | 'notDue' | 'notCollected' | 'late' | 'refused' | 'suppressed';

type Wording = { readonly shown: string; readonly meaning: string };

export const absenceWords: Readonly<Record<AbsenceKind, Wording>> = {
  notApplicable: { shown: 'Not applicable', meaning: 'this measure does not apply in this period' },
  notDue: { shown: 'Not due', meaning: 'the contract does not ask for this figure in this period' },
  notCollected: { shown: 'Not collected', meaning: 'the provider did not record this in the period' },
  late: { shown: 'Late', meaning: 'due, and not received yet' },
  refused: { shown: 'Withheld', meaning: 'the provider was asked and declined to give it' },
  suppressed: { shown: 'c', meaning: 'hidden so that no person can be picked out from a small number' },
};

export type AbsenceProps = { readonly kind: AbsenceKind } & Optional<{
  /** What this case adds: "due 30 July 2025", or the provider's own reason. */
  detail: string;
}>;

/** A cell without a figure, saying which kind of gap it is. */
export function Absence({ kind, detail }: AbsenceProps) {
  const { shown, meaning } = absenceWords[kind];
  return (
    <span class={`outturn-absence outturn-absence--${kind}`}>
      <abbr class="outturn-absence__mark" title={detail ?? meaning}>
        {shown}
      </abbr>
      <span class="govuk-visually-hidden">: {detail ?? meaning}</span>
    </span>
  );
}
