import type { Contract } from '../../../domain/contract/contract.ts';
import { extensionDecideBy, optionsLeft, reachableEnd } from '../../../domain/contract/extension/extension.ts';
import { addDays, type CivilDate, termEnd } from '../../../domain/shared/dates.ts';
import { SummaryList, TermBar, type TermExtension } from '../components/index.ts';
import { frequencyNames, termText, yearsText } from './words.ts';

/** The options that are still open, one after another; one for all of them while the register says nothing. */
const extensionsOf = (contract: Contract): readonly TermExtension[] => {
  const decideBy = extensionDecideBy(contract);
  if (reachableEnd(contract) <= contract.terms.end) return [];
  if (!contract.extensionOptions) {
    const text = `Option of ${yearsText(contract.extensionTermYears)}`;
    return [{ until: reachableEnd(contract), text, decideBy }];
  }
  const from = addDays(contract.terms.end, 1);
  let extended = 0;
  return optionsLeft(contract).map(({ years }, index) => {
    extended += years;
    const until = termEnd(from, extended);
    return { until, text: `Option of ${yearsText(years)}`, decideBy: index === 0 ? decideBy : undefined };
  });
};

/** The term as a bar, with today, the breaks and the option to extend. */
export const Term = ({ contract, today }: { contract: Contract; today: CivilDate }) => (
  <TermBar
    start={contract.start}
    end={contract.terms.end}
    today={today}
    breaks={(contract.breaks ?? []).map(({ on, terms }) => ({ date: on, text: `Break (${terms})` }))}
    extensions={extensionsOf(contract)}
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
      { key: 'Term', value: termText(contract) },
      {
        key: 'Returns',
        value: `${frequencyNames[contract.terms.calendar.frequency]}, due ${contract.terms.calendar.dueWorkingDays} working days after the period ends`,
      },
    ]}
  />
);
