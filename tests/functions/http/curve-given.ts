import type { Service } from '../../../functions/local/service.ts';
import { certified, must, narrative, quitRate } from '../../support/contract.ts';

/** A contract with monthly returns, long enough for limits: fourteen months from April 2024 on, all sent. */
export const curveToday = '2025-08-20';

const waiting = {
  ...quitRate,
  key: 'waiting',
  title: 'Days to a first appointment',
  quadrant: 'howWell',
  unit: 'days',
  polarity: 'lowerIsBetter',
  calculation: 'entered',
  numeratorIs: undefined,
  denominatorIs: undefined,
  countsPeople: false,
  additivity: 'notAdditive',
  target: { value: 20, ruleSet: 'withinTolerance', tolerance: 15 },
};
const rate = { ...quitRate, target: { value: 50, ruleSet: 'withinTolerance', tolerance: 15 } };
/** The same share of fewer people: some of the figures are withheld from a board. */
const smallRate = { ...rate, key: 'small-rate', title: 'Quit rate of young people' };
const toDate = { ...rate, key: 'rate-to-date', title: 'Quit rate, year to date', yearToDate: true };

const days = [9, 11, 10, 12, 9, 11, 10, 12, 9, 11, 10, 12, 10, 19];
const quits = [62, 58, 61, 57, 63, 59, 60, 64, 58, 62, 57, 61, 60, 59];

export const month = (index: number): string =>
  `${2024 + Math.floor(index / 12)}-M${String((index % 12) + 1).padStart(2, '0')}`;

export const sendMonth = async (service: Service, contract: string, index: number, value: number): Promise<void> => {
  const ratio = { numerator: quits[index % quits.length], denominator: 100 };
  await must(service, 'certifier', `/v1/contracts/${contract}/returns/${month(index)}/send`, {
    ...certified,
    narrative,
    entries: {
      waiting: { value },
      'quit-rate': ratio,
      'small-rate': { numerator: 6, denominator: 12 },
      'rate-to-date': ratio,
    },
  });
};

/** Gives the contract's id. */
export const havingMonths = async (service: Service): Promise<string> => {
  const { id } = await must(service, 'commissioner', '/v1/contracts', {
    title: 'Stop smoking, by month',
    description: 'Help to stop smoking',
    awardNotNeededBecause: 'Made before this system',
    provider: 'org_harbour',
    providerName: 'Harbour Care',
    start: '2024-04-01',
    initialTermYears: 3,
    extensionTermYears: 0,
    calendar: { frequency: 'month', dueWorkingDays: 20 },
  });
  const put = (command: string, body: object) => must(service, 'commissioner', `/v1/contracts/${id}/${command}`, body);
  await put('set-values', { values: [{ financialYear: '2024/25', status: 'notStated' }] });
  await put('set-measures', { measures: [waiting, rate, smallRate, toDate] });
  await put('sign', { signedOn: '2024-04-01' });
  await service.drained();
  for (const [index, value] of days.entries()) await sendMonth(service, id, index, value);
  await service.drained();
  return id;
};
