import { pathToFileURL } from 'node:url';
import { calculators } from '../../domain/calculators/index.ts';
import type { Table } from '../../functions/store/client.ts';
import { entryBundle, entryEnvironment, gatewayEvent } from './gateway.ts';
import { against, milliseconds, printTable } from './print.ts';
import { interleaved, type Times } from './timing.ts';

/** A whole question for each calculator, with everything that makes it work: the largest series and table in use. */
const questions: Readonly<Record<string, object>> = {
  standstill: { regime: 'psr', published: '2026-12-24' },
  process: {
    isHealthService: true,
    existingProvider: true,
    onlyCapableProvider: false,
    unrestrictedPatientChoice: {
      choiceOffered: false,
      numberUnlimited: false,
      allQualifyingOffered: false,
      expressionOfInterestRoute: false,
    },
    existingContractExpiring: true,
    incumbentSatisfying: true,
    incumbentLikelyToSatisfy: true,
    framework: false,
    canIdentifyMostSuitable: true,
    existingLifetimeValueAtEntry: '2000000',
    proposedLifetimeValue: '2499999.99',
    attributableToAuthorityDecision: true,
    materiallyDifferentInCharacter: false,
    soleChangeIsProviderIdentity: false,
    externalFactors: false,
  },
  'notice-deadline': { notice: 'intentionC', event: '2026-12-30' },
  modification: {
    regime: 'psr',
    originalLifetimeValue: '10000000',
    previousCumulativeChange: '100000',
    thisChange: '500000',
    ground: 'authorityDecision',
    materiallyDifferentInCharacter: false,
    successorMeetsBasicSelection: null,
    awardedUnder: 'C',
  },
  status: {
    numerator: 300,
    denominator: 500,
    target: 75,
    polarity: 'higherIsBetter',
    ruleSet: 'withinTolerance',
    tolerancePercent: 15,
  },
  signals: {
    profile: 'nhsr',
    points: Array.from({ length: 36 }, (_, index) => ({ at: `2024-${index}`, value: 60 + ((index * 37) % 19) })),
    improvementDirection: 'increase',
    target: 75,
  },
  interval: { numerator: 300, denominator: 500, confidence: 0.95 },
  disclosure: {
    profile: 'sevenFive',
    rows: Array.from({ length: 30 }, (_, index) => ({ label: `Ward ${index + 1}`, count: (index * 7) % 23 })),
    showTotal: true,
  },
};

/** The longest that an answer may take, in milliseconds. */
const aim = 5;

interface Answer {
  readonly statusCode: number;
  readonly body: string;
}

/** Milliseconds that the deployed service, once warm, takes from the gateway's event to its answer. */
export const calculatorTimes = async (
  table: Table,
  endpoint: string,
  rounds: number,
): Promise<Readonly<Record<string, Times>>> => {
  Object.assign(process.env, entryEnvironment(table, endpoint));
  const { handler } = (await import(pathToFileURL(entryBundle('web')).href)) as {
    handler: (event: object, context: object) => Promise<Answer>;
  };
  const asked = calculators.map(({ name }) => {
    const question = questions[name];
    if (question === undefined) throw new Error(`The bench has no question for the calculator ${name}`);
    const event = gatewayEvent('POST', `/v1/calculators/${name}`, JSON.stringify(question));
    const run = async (): Promise<void> => {
      const { statusCode, body } = await handler(event, { functionName: 'bench', awsRequestId: 'bench' });
      if (statusCode !== 200) throw new Error(`${name} answered ${statusCode}: ${body}`);
    };
    return [name, { run }] as const;
  });
  return interleaved(Object.fromEntries(asked), { rounds, warmUp: 20 });
};

export const printCalculatorTimes = (times: Readonly<Record<string, Times>>, rounds: number): void =>
  printTable(
    `Calculators: one request to the service, milliseconds over ${rounds} rounds`,
    ['calculator', 'median', 'p95', 'aim'],
    Object.entries(times).map(([name, { median, p95 }]) => [
      name,
      milliseconds(median),
      milliseconds(p95),
      against(p95, aim, ' ms'),
    ]),
  );
