import { pcr2015, procurementRegulations } from '../regime/sources.ts';
import { procurementAct } from '../shared/source.ts';
import { type NoticeSpec, unnumbered, within } from './spec.ts';

/**
 * The notices of the Procurement Act 2023 for which a deadline is known (law.md section 8), and the award notice of the
 * 2015 Regulations. Periods of the Act begin with the day of the event. Contents are known for the performance notice alone.
 */

const act = (
  title: string,
  section: string,
  spec: Pick<NoticeSpec, 'event' | 'deadline'> & Partial<NoticeSpec>,
  confidence: 'S' | 'G' | '2' | 'M' = '2',
): NoticeSpec => {
  const source = procurementAct(section, confidence);
  return { title, regime: 'pa2023', provision: section, source, fields: [], deadlineSource: source, ...spec };
};

const contract = 'the day on which the contract is to be made';
const entered = 'the day on which the contract was entered into';

const performanceFields = unnumbered(
  procurementRegulations('regulation 39(4)', 'S'),
  'authority',
  'title',
  'procurementIdentifier',
  'contractIdentifier',
  'indicators',
  'statement',
  'supplier',
  'rating',
  'periodCovered',
);

export const actNotices = {
  pipeline: act(
    'Pipeline notice',
    'section 93',
    { form: 'UK1', event: 'the day', deadline: { count: 'pipeline' } },
    'G',
  ),
  contractAward: act(
    'Contract award notice',
    'sections 50 and 51(2)',
    { form: 'UK6', event: contract, deadline: { count: 'standstillBefore', law: 'pa2023' } },
    'S',
  ),
  contractAwardLightTouch: act('Contract award notice, light touch', 'sections 50 and 51', {
    form: 'UK6',
    event: contract,
    deadline: { count: 'before', wholeDays: 0 },
  }),
  contractDetails: act('Contract details notice', 'section 53(1)', {
    form: 'UK7',
    event: entered,
    deadline: within(30, 'beginningWith'),
  }),
  contractDetailsLightTouch: act('Contract details notice, light touch', 'section 53(1)', {
    form: 'UK7',
    event: entered,
    deadline: within(120, 'beginningWith'),
  }),
  contractCopy: act('Copy of a contract over £5 million', 'section 53(3)', {
    event: entered,
    deadline: within(90, 'beginningWith'),
  }),
  contractCopyLightTouch: act(
    'Copy of a light-touch contract over £5 million',
    'section 53(3)',
    { event: entered, deadline: within(180, 'beginningWith') },
    'M',
  ),
  performance: act('Contract performance notice', 'section 71(2)', {
    form: 'UK9',
    fields: performanceFields,
    event: 'the contract being entered into or its last performance notice',
    deadline: { count: 'yearFrom' },
  }),
  performanceAtEnd: act('Contract performance notice on the end of the contract', 'section 71(2)', {
    form: 'UK9',
    fields: performanceFields,
    event: 'the day on which the contract ended',
    deadline: within(30, 'beginningWith'),
    // No period of its own was read; the notice that the contract has ended is due within this one.
    deadlineSource: procurementAct('section 71(2), with the period of section 80', 'M'),
  }),
  performanceFailure: act('Contract performance notice on a breach or poor performance', 'section 71(3) to (5)', {
    form: 'UK9',
    event: 'the day on which section 71(5) first applied',
    deadline: within(30, 'beginningWith'),
  }),
  contractChange: act(
    'Contract change notice',
    'section 75(1)',
    { form: 'UK10', event: 'the modification', deadline: { count: 'before', wholeDays: 0 } },
    'S',
  ),
  changedContractCopy: act('Copy of a changed contract over £5 million', 'section 77', {
    event: 'the modification',
    deadline: within(90, 'beginningWith'),
  }),
  termination: act('Contract termination notice', 'section 80', {
    form: 'UK11',
    event: 'the day on which the contract ended, by expiry or otherwise',
    deadline: within(30, 'beginningWith'),
  }),
  paymentsCompliance: act(
    'Payments compliance notice',
    'section 69(1)',
    { event: 'the last day of the reporting period', deadline: within(30, 'beginningWith') },
    'S',
  ),
  paymentDetails: act(
    'Details of payments over £30,000',
    'section 70(2)',
    { event: 'the last day of the quarter', deadline: within(30, 'beginningWith') },
    'S',
  ),
  awardUnder2015: {
    title: 'Contract award notice under the 2015 Regulations',
    regime: 'pcr2015',
    provision: 'regulation 75',
    form: 'F03',
    source: pcr2015('regulation 75, for light touch', 'M'),
    fields: [],
    event: 'the award',
    deadline: within(30, 'daysOf'),
    deadlineSource: pcr2015('regulation 75, for light touch', 'M'),
  },
} as const satisfies Record<string, NoticeSpec>;
