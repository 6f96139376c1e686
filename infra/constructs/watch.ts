import { type CfnResource, Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';

/**
 * What a failure costs, in words that whoever is woken will understand, or why nobody need be woken.
 * Every function, queue and schedule takes one: none can be made without saying which.
 */
export type Watch = { readonly impact: string } | { readonly noAlarmBecause: string };

/** Where a resource's alarms go and what they say. */
export interface Watched {
  readonly watch: Watch;
  readonly alarmTopic: ITopic;
}

/** One measurable sign of failure. */
export interface Signal {
  readonly id: string;
  readonly metric: IMetric;
  /** The alarm sounds at or past this value, in the metric's own unit. */
  readonly threshold: number;
  /** Periods in a row that must be past the threshold. One, unless a single spike is harmless. */
  readonly periods?: number;
  /** Too few is the failure rather than too many; then silence counts as failure too. */
  readonly belowThreshold?: boolean;
  /** What was seen, as a sentence. */
  readonly happened: string;
  /** What to do first, as a sentence. */
  readonly firstStep: string;
}

/** The period over which signals are measured unless one says otherwise. */
export const fiveMinutes = Duration.minutes(5);

/** Template metadata under which a reasoned opt-out is recorded. */
export const noAlarmMetadata = 'NoAlarmBecause';

/**
 * Makes one alarm per signal, each saying what happened, what it costs and what to do first; or records on the
 * resource why it has none.
 *
 * @throws when the impact, or the reason for having no alarm, is not a sentence
 */
export function watchOver(
  scope: Construct,
  resource: CfnResource,
  { watch, alarmTopic }: Watched,
  signals: readonly Signal[],
): void {
  if ('noAlarmBecause' in watch) {
    resource.addMetadata(noAlarmMetadata, sentence(watch.noAlarmBecause, 'The reason for having no alarm'));
    return;
  }
  const impact = sentence(watch.impact, 'The impact');
  for (const signal of signals) {
    const alarm = new Alarm(scope, `${signal.id}-alarm`, {
      alarmDescription: `${signal.happened} Impact: ${impact} First step: ${signal.firstStep}`,
      metric: signal.metric,
      threshold: signal.threshold,
      evaluationPeriods: signal.periods ?? 1,
      comparisonOperator: signal.belowThreshold
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: signal.belowThreshold ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(alarmTopic));
    alarm.addOkAction(new SnsAction(alarmTopic));
  }
}

/** At least five words and a full stop: enough to stop "TBC" and "errors", not enough to get in anyone's way. */
function sentence(text: string, what: string): string {
  if (text.trim().split(/\s+/).length < 5 || !text.trim().endsWith('.')) {
    throw new Error(`${what} must be a sentence of at least five words: "${text}".`);
  }
  return text.trim();
}
