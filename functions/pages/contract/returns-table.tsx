import type { ContractId } from '../../../domain/shared/ids.ts';
import { periodName } from '../../../domain/shared/quarters.ts';
import { FigureTable, Tag, type TagColour } from '../components/index.ts';
import { dateText } from '../format.ts';
import { type PeriodReturn, returnWords, type Timeliness } from './period-returns.ts';
import { countText } from './words.ts';

const colours: Record<Timeliness, TagColour> = {
  onTime: 'grey',
  sentLate: 'magenta',
  late: 'magenta',
  due: 'blue',
  notYetDue: 'grey',
};

/** Whether there is a page to open: the provider's form from the end of the period, anyone else's once it was sent or is late. */
const isOpen = ({ line, timeliness }: PeriodReturn, isProvider: boolean): boolean =>
  line?.sentAt !== undefined || timeliness === 'late' || (isProvider && timeliness !== 'notYetDue');

const coloursText = ({ line }: PeriodReturn): string =>
  line?.green === undefined || line.sentAt === undefined
    ? '-'
    : [`${line.green} green`, `${line.amber} amber`, `${line.red} red`, `${line.none} no colour`].join(', ');

const progressText = (each: PeriodReturn): string => {
  const { progress, sentOn } = returnWords(each);
  const asked = each.line?.openQuestions ?? 0;
  const restated = each.line?.restatements ?? 0;
  return [
    sentOn ? `${progress}, sent ${dateText(sentOn)}` : progress,
    asked > 0 && countText(asked, 'open question'),
    restated > 0 && countText(restated, 'restatement'),
  ]
    .filter(Boolean)
    .join(', ');
};

/** What was owed for each period, when it was due and what became of it; newest first. */
export const ReturnsTable = ({
  contract,
  returns,
  isProvider,
}: {
  contract: ContractId;
  returns: readonly PeriodReturn[];
  isProvider: boolean;
}) => (
  <FigureTable
    caption="Returns by period"
    captionHidden
    columns={[
      {
        key: 'period',
        heading: 'Period',
        cell: (each: PeriodReturn) =>
          isOpen(each, isProvider) ? (
            <a class="govuk-link" href={`/contracts/${contract}/returns/${each.period.key}`}>
              {periodName(each.period.key)}
            </a>
          ) : (
            periodName(each.period.key)
          ),
      },
      { key: 'due', heading: 'Due', cell: ({ due }) => (due ? dateText(due) : 'Cannot be counted') },
      {
        key: 'timeliness',
        heading: 'In time?',
        cell: (each) => <Tag colour={colours[each.timeliness]}>{returnWords(each).tag}</Tag>,
      },
      { key: 'progress', heading: 'How far', cell: progressText },
      { key: 'colours', heading: 'Figures', cell: coloursText },
    ]}
    rows={returns}
    empty="No period of this contract has begun."
  />
);
