import { type Contract, latestEnd } from '../../../domain/contract/contract.ts';
import type { CivilDate } from '../../../domain/shared/dates.ts';
import { SummaryList, TermBar } from '../components/index.ts';
import { frequencyNames, termText, yearsText } from './words.ts';

/** The term as a bar, with today, the breaks and the option to extend. */
export const Term = ({ contract, today }: { contract: Contract; today: CivilDate }) => (
  <TermBar
    start={contract.start}
    end={contract.terms.end}
    today={today}
    breaks={(contract.breaks ?? []).map(({ on, terms }) => ({ date: on, text: `Break (${terms})` }))}
    extensions={
      latestEnd(contract) > contract.terms.end
        ? [
            {
              until: latestEnd(contract),
              text: `Option of ${yearsText(contract.extensionTermYears)}`,
              decideBy: contract.extensionDecideBy,
            },
          ]
        : []
    }
  />
);

/** Who, what and on what calendar. */
export const AboutContract = ({
  contract,
  authorityName,
  mayReadOutcome,
}: {
  contract: Contract;
  authorityName: string;
  mayReadOutcome: boolean;
}) => (
  <SummaryList
    rows={[
      { key: 'What it provides', value: contract.description },
      { key: 'Authority', value: authorityName },
      { key: 'Provider', value: contract.providerName },
      contract.reference !== undefined && { key: 'Reference', value: contract.reference },
      contract.outcomeTitle !== undefined && {
        key: 'Works towards',
        value:
          contract.outcome && mayReadOutcome ? (
            <a class="govuk-link" href={`/outcomes/${contract.outcome}`}>
              {contract.outcomeTitle}
            </a>
          ) : (
            contract.outcomeTitle
          ),
      },
      { key: 'Term', value: termText(contract.initialTermYears, contract.extensionTermYears) },
      {
        key: 'Returns',
        value: `${frequencyNames[contract.terms.calendar.frequency]}, due ${contract.terms.calendar.dueWorkingDays} working days after the period ends`,
      },
    ]}
  />
);
