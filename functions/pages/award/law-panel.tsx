import type { AwardState } from '../../../domain/award/award.ts';
import { positionNames } from '../../../domain/award/evidence/evidence-words.ts';
import { lawPanel, type PanelRule } from '../../../domain/award/process/law-panel.ts';
import type { ProcessAnswer, RefusedProcess } from '../../../domain/award/process/process.ts';
import { processNames, regimeNames } from '../../../domain/award/vocabulary.ts';
import type { RegimeAnswer } from '../../../domain/regime/regime.ts';
import { Details, SummaryList } from '../components/index.ts';
import { dateText } from '../format.ts';
import { LawSource } from './law-source.tsx';
import { shortNameNote } from './words.ts';

const changeWords = { true: 'Met', false: 'Not met', unknown: 'Cannot be told yet' } as const;

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <span class="outturn-typed">{lines.join('\n') || 'None'}</span>
);

const requiredText = ({ required }: ProcessAnswer): string =>
  required === null ? 'None: there is a choice' : processNames[required];

const Refused = ({ refused }: { refused: readonly RefusedProcess[] }) => (
  <>
    {[...Map.groupBy(refused, (each) => each.process)].map(([process, reasons]) => (
      <Details summary={`Why not ${lowerFirst(processNames[process])}`}>
        {reasons.map(({ because, source, rule }) => (
          <LawSource sentence={`${because}.`} source={source} href={`/problems/${rule.id}`} />
        ))}
      </Details>
    ))}
  </>
);

const Processes = ({ answer }: { answer: ProcessAnswer }) => (
  <>
    <SummaryList
      class="outturn-stacked"
      rows={[
        { key: 'Required', value: requiredText(answer) },
        { key: 'Permitted', value: <Lines lines={answer.permitted.map((process) => processNames[process])} /> },
        {
          key: 'Refused',
          value: <Lines lines={[...new Set(answer.refused.map((each) => processNames[each.process]))]} />,
        },
        {
          key: 'Considerable change threshold',
          value: changeWords[`${answer.considerableChange.met}`],
        },
      ]}
    />
    <LawSource sentence={sentenceOf(answer.considerableChange.because)} source={answer.considerableChange.source} />
    <Refused refused={answer.refused} />
  </>
);

const lowerFirst = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

const sentenceOf = (because: string): string => `${because.charAt(0).toUpperCase()}${because.slice(1)}.`;

const Scope = ({ answer }: { answer: RegimeAnswer }) => (
  <>
    <LawSource sentence={`${answer.because}.`} source={answer.source} href={`/problems/${answer.rule.id}`} />
    {answer.warnings.map((each) => (
      <p class="govuk-body-s">{each}</p>
    ))}
  </>
);

const confirmedText = ({ confirmation, isSetAside }: PanelRule): string =>
  confirmation
    ? `${positionNames[confirmation.position]}${isSetAside ? ', and is set aside' : ''}: confirmed by ${confirmation.confirmedBy} on ${dateText(confirmation.on)}.`
    : 'Nobody has confirmed it yet.';

/** A rule that is not confirmed, what it decides here, and what was said of it by name. */
const Unconfirmed = (each: PanelRule) => (
  <>
    <LawSource sentence={`${each.rule.sentence}.`} source={each.rule.source} href={`/problems/${each.rule.id}`} />
    <p class="govuk-body-s">
      Decides {each.decides}. {confirmedText(each)}
    </p>
  </>
);

/** What the law says about the award: the process chosen, which are open, why the others are not, and what is unsure. */
export const LawPanel = ({ award }: { award: AwardState }) => {
  const { regime, chosen, scope, processes, statements, unconfirmed } = lawPanel(award);
  return (
    <section class="outturn-section" aria-labelledby="law">
      <h2 class="govuk-heading-m" id="law">
        What the law says
      </h2>
      <SummaryList
        class="outturn-stacked"
        rows={[
          { key: 'Regime', value: regimeNames[regime] },
          regime === 'psr' && { key: 'Process chosen', value: processNames[chosen] },
        ]}
      />
      {scope ? <Scope answer={scope} /> : <p class="govuk-body">Which law applies is not recorded yet.</p>}
      {processes ? <Processes answer={processes} /> : null}
      {regime === 'psr' && !processes ? (
        <p class="govuk-body">Which processes are open is shown here once the facts for the process are recorded.</p>
      ) : null}
      {statements.map((each) => (
        <LawSource {...each} />
      ))}
      {unconfirmed.length > 0 ? (
        <Details summary={`To confirm with legal (${unconfirmed.length})`}>
          {unconfirmed.map((each) => (
            <Unconfirmed {...each} />
          ))}
        </Details>
      ) : null}
      {regime === 'psr' ? <p class="govuk-body-s">{shortNameNote}</p> : null}
    </section>
  );
};
