import type { AwardState } from '../../../domain/award/award.ts';
import { type AwardCommand, awardCommands } from '../../../domain/award/commands.ts';
import { evidenceChecklist } from '../../../domain/award/evidence/evidence.ts';
import { type NextStep, nextSteps } from '../../../domain/award/next-steps.ts';
import { noticeName } from '../../../domain/award/notices/notice-steps.ts';
import type { CivilDate } from '../../../domain/shared/dates.ts';
import type { ContractLine } from '../../../domain/views/contract-list.ts';
import { Button } from '../components/index.ts';
import { LawSource } from './law-source.tsx';
import { noticeHref } from './notices-table.tsx';
import { formHref } from './words.ts';

export type MayDo = (command: AwardCommand['type']) => boolean;

interface NextStepsProps {
  readonly award: AwardState;
  readonly today: CivilDate;
  readonly may: MayDo;
  /** The contracts made under the award so far. */
  readonly contracts: readonly ContractLine[];
}

/** The form of a step, opened with the notice or the representation chosen that it is about. */
const hrefOf = (
  award: AwardState,
  { command, notice, representation }: NextStep & { command: AwardCommand['type'] },
): string => {
  const chosen = new URLSearchParams({ ...(notice && { kind: notice }), ...(representation && { representation }) });
  return chosen.size > 0 ? `${formHref(award.id, command)}?${chosen}` : formHref(award.id, command);
};

const Step = ({ award, step, may, first }: { award: AwardState; step: NextStep; may: MayDo; first: boolean }) => {
  const { command } = step;
  return (
    <>
      <LawSource sentence={<strong>{step.what}</strong>} source={step.source} />
      {command && may(command) ? (
        <Button
          href={hrefOf(award, { ...step, command })}
          variant={first && command !== 'recordRepresentation' ? undefined : 'secondary'}
        >
          {awardCommands[command].title}
        </Button>
      ) : null}
      {step.notice ? (
        <p class="govuk-body">
          <a class="govuk-link" href={noticeHref(award.id, step.notice)}>
            See the text, ready to paste: {noticeName(step.notice)}
          </a>
        </p>
      ) : null}
    </>
  );
};

const contractsOf = (provider: AwardState['providers'][number], contracts: readonly ContractLine[]) =>
  contracts.filter((line) => line.provider === provider.organisation);

const Made = ({ line }: { line: ContractLine }) => (
  <li>
    <a class="govuk-link" href={`/contracts/${line.contract}`}>
      {line.title}
    </a>
    , with {line.providerName}: {line.status === 'signed' ? 'signed' : 'a draft, not signed yet'}
  </li>
);

/** The contract of each provider: the one there is, or a button that begins it from the award, so that nothing is typed twice. */
const Contracts = ({
  award,
  contracts,
  mayMake,
}: {
  award: AwardState;
  contracts: readonly ContractLine[];
  mayMake: boolean;
}) => {
  const wanting = mayMake ? award.providers.filter((provider) => contractsOf(provider, contracts).length === 0) : [];
  return (
    <>
      {contracts.length > 0 ? (
        <>
          <p class="govuk-body">{contracts.length === 1 ? 'Contract' : 'Contracts'} made under this award:</p>
          <ul class="govuk-list govuk-list--bullet">
            {contracts.map((line) => (
              <Made line={line} />
            ))}
          </ul>
        </>
      ) : null}
      {wanting.length > 0 ? (
        <div class="govuk-button-group">
          {wanting.map((provider) => (
            <Button href={`/contracts/new?award=${award.id}&provider=${provider.organisation}`}>
              {award.providers.length === 1 ? 'Make the contract' : `Make the contract with ${provider.name}`}
            </Button>
          ))}
        </div>
      ) : null}
    </>
  );
};

/** While evidence is missing the task list holds every step, so only the first is said here. */
const shownSteps = (award: AwardState, steps: readonly NextStep[]): readonly NextStep[] =>
  award.status === 'preparing' ? steps.slice(0, 1 + steps.filter(({ notice }) => notice).length) : steps;

const Progress = ({ award }: { award: AwardState }) => {
  const required = evidenceChecklist(award).filter((item) => item.required);
  const done = required.filter((item) => item.done).length;
  return (
    <p class="govuk-body">
      {done === required.length
        ? `All ${required.length} parts of the evidence are complete.`
        : `${done} of ${required.length} parts of the evidence are complete. The decision waits for the rest.`}
    </p>
  );
};

/** What the commissioner may do now, the most pressing first, with the rule each rests on. */
export const NextSteps = ({ award, today, may, contracts }: NextStepsProps) => {
  const steps = nextSteps(award, today);
  const firstDoable = steps.find(({ command }) => command !== undefined);
  const confirmed = award.status === 'confirmed';
  const contractsAreMade = award.providers.every((provider) => contractsOf(provider, contracts).length > 0);
  return (
    <section class="outturn-section" aria-labelledby="next">
      <h2 class="govuk-heading-m" id="next">
        What to do next
      </h2>
      {award.status === 'preparing' ? <Progress award={award} /> : null}
      {shownSteps(award, steps).map((step) => (
        <Step award={award} step={step} may={may} first={step === firstDoable} />
      ))}
      {confirmed ? <Contracts award={award} contracts={contracts} mayMake={may('confirm')} /> : null}
      {award.status === 'abandoned' && steps.length === 0 ? (
        <p class="govuk-body">Nothing: the procurement is abandoned.</p>
      ) : null}
      {confirmed && steps.length === 0 && (contractsAreMade || !may('confirm')) ? (
        <p class="govuk-body">
          {contractsAreMade
            ? 'Nothing: the award is confirmed and its contracts are recorded.'
            : 'Nothing: the award is confirmed.'}
        </p>
      ) : null}
    </section>
  );
};
