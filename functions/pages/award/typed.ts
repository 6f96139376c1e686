import type { AwardState } from '../../../domain/award/award.ts';
import type { AwardCommand } from '../../../domain/award/commands.ts';
import { correctableNotices, kindsToRecord } from '../../../domain/award/notices/notices-owed.ts';
import type { Values } from '../../../domain/award/values.ts';
import { type Instant, londonDate } from '../../../domain/shared/dates.ts';
import { lazily } from '../../../domain/shared/lazily.ts';
import { type Pence, writtenPounds } from '../../../domain/shared/money.ts';
import { type TypedGroup, typedOf } from '../../forms/form-data.ts';

/** What stands in an award, as someone would have typed it into the form that changes it. Amounts are written in pounds. */

const amountTyped = (amount: Pence | undefined): string =>
  amount === undefined ? '' : writtenPounds(amount).replace('£', '');

const clock = lazily(
  () =>
    new Intl.DateTimeFormat('en-GB', {
      timeZone: 'Europe/London',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }),
);

/** The boxes of a date and a time of day, as clocks in London showed it. */
const momentTyped = (moment: Instant | undefined): TypedGroup =>
  moment === undefined
    ? {}
    : { ...(group({ date: londonDate(moment) }).date as TypedGroup), time: clock().format(new Date(moment)) };

const group = (value: unknown): TypedGroup => typedOf(value ?? {}) as TypedGroup;

const details = (award: AwardState): TypedGroup => {
  const { title, reference, description, cpv, providers, regime, process, began, start } = award;
  const { initialTermYears, extensionTermYears, printedEnd, existingContract, demonstration } = award;
  return group({
    ...{ title, reference, description, cpv, providers, regime, process, began, start },
    ...{ initialTermYears, extensionTermYears, printedEnd },
    demonstration,
    existingContract: existingContract && {
      ...existingContract,
      lifetimeValueAtEntry: amountTyped(existingContract.lifetimeValueAtEntry),
    },
  });
};

const values = (given: Values | undefined): TypedGroup => {
  if (!given) return {};
  const printed = <Each extends Values['lifetime'][number]>(each: Each) => ({
    ...each,
    amount: amountTyped(each.amount),
    vat: each.vat === 'notStated' ? '' : each.vat,
  });
  return group({
    annual: given.annual.map(printed),
    lifetime: given.lifetime.map(printed),
    computesWith: {
      ...given.computesWith,
      annual: amountTyped(given.computesWith.annual),
      lifetime: amountTyped(given.computesWith.lifetime),
    },
  });
};

const scope = (given: AwardState['scope']): TypedGroup => {
  if (!given) return {};
  const { estimatedValue, mixed, ...rest } = given;
  return group({
    ...rest,
    estimatedValue: amountTyped(estimatedValue),
    mixed: mixed && {
      ...mixed,
      healthValue: amountTyped(mixed.healthValue),
      otherValue: amountTyped(mixed.otherValue),
    },
  });
};

/** One row for each provider of the award, with what was recorded about it so far. */
const exclusions = ({ providers, exclusions: given }: AwardState): TypedGroup =>
  group({
    ...given,
    providers: providers.map(
      ({ organisation }) => given?.providers.find((each) => each.organisation === organisation) ?? { organisation },
    ),
  });

/** The notice that the address chose, or the first that can be recorded. */
const noticeToRecord = (award: AwardState, { kind }: Chosen): TypedGroup => {
  const kinds: readonly string[] = kindsToRecord(award);
  const chosen = kinds.find((each) => each === kind) ?? kinds[0];
  return chosen === undefined ? {} : { kind: chosen };
};

const noticeToCorrect = (award: AwardState, { kind }: Chosen): TypedGroup => {
  const notices = correctableNotices(award);
  const notice = notices.find((each) => each.kind === kind) ?? notices.at(-1);
  if (!notice) return {};
  return { kind: notice.kind, published: momentTyped(notice.published), submitted: momentTyped(notice.submitted) };
};

/** What the address of a form already chose. */
type Chosen = Readonly<Record<string, string>>;

/** The first content of the form for a command; empty for what is recorded once. */
export const typedFor = (command: AwardCommand['type'], award: AwardState, chosen: Chosen = {}): TypedGroup => {
  switch (command) {
    case 'correctDetails':
      return details(award);
    case 'recordValues':
      return values(award.values);
    case 'recordScope':
      return scope(award.scope);
    case 'recordUrgency':
      return group(award.urgency);
    case 'recordFramework':
      return group(award.frameworkUsed);
    case 'recordApproach':
      return group(award.approach);
    case 'recordOffers':
      return group(award.offers);
    case 'recordProcess':
      return group(award.processFacts);
    case 'recordKeyCriteria':
      return group(award.keyCriteria);
    case 'recordBasicSelection':
      return group(award.basicSelection);
    case 'recordExclusions':
      return exclusions(award);
    case 'recordConflicts':
      return group(award.conflicts);
    case 'recordDecisionMakers':
      return group(award.decisionMakers);
    case 'recordOptions':
      return group(award.options);
    case 'recordSignOffs':
      return group(award.signOffs);
    case 'recordAssessments':
      return group(award.assessments);
    case 'recordReasons':
      return group(award.reasons);
    case 'recordNoticeWording':
      return group(award.noticeWording);
    case 'publishNotice':
      return noticeToRecord(award, chosen);
    case 'correctNotice':
      return noticeToCorrect(award, chosen);
    default:
      return {};
  }
};
