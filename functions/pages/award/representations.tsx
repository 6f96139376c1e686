import type { AwardState, ReceivedRepresentation } from '../../../domain/award/award.ts';
import { Button, SummaryList } from '../components/index.ts';
import { dateText, dateTimeText } from '../format.ts';
import type { MayDo } from './next-steps.tsx';
import { formHref, outcomeNames } from './words.ts';

const rowsOf = ({ received, inTime, summary, informationRequested, furtherDecisions }: ReceivedRepresentation) => [
  {
    key: 'Received',
    value: `${dateTimeText(received)}, ${inTime ? 'in time' : 'after the last day for representations'}`,
  },
  summary !== undefined && { key: 'What it says', value: summary },
  informationRequested !== undefined && { key: 'Information asked for', value: informationRequested },
  ...furtherDecisions.map(({ outcome, communicated, reasons }) => ({
    key: 'Further decision',
    value: `${outcomeNames[outcome]}. Communicated on ${dateText(communicated)}. ${reasons}`,
  })),
  inTime &&
    furtherDecisions.length === 0 && {
      key: 'Further decision',
      value: 'None yet: standstill stays open until there is one',
    },
];

/** What providers said during standstill, and what was decided on each. */
export const Representations = ({ award, may }: { award: AwardState; may: MayDo }) => {
  if (!award.notice) return null;
  const { representations, id, status } = award;
  const mayDecide = status !== 'confirmed' && may('recordFurtherDecision');
  return (
    <section class="outturn-section" aria-labelledby="representations">
      <h2 class="govuk-heading-m" id="representations">
        Representations
      </h2>
      {representations.length === 0 ? <p class="govuk-body">No representation is recorded.</p> : null}
      {representations.map((each) => (
        <SummaryList
          card={{
            title: each.from,
            headingLevel: 3,
            actions:
              mayDecide && each.inTime
                ? [
                    {
                      href: `${formHref(id, 'recordFurtherDecision')}?representation=${each.id}`,
                      text: 'Record the further decision',
                    },
                  ]
                : [],
          }}
          rows={rowsOf(each)}
        />
      ))}
      {may('recordRepresentation') ? (
        <Button href={formHref(id, 'recordRepresentation')} variant="secondary">
          Record a representation
        </Button>
      ) : null}
    </section>
  );
};
