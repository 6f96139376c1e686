import type { AwardState } from '../../../domain/award/award.ts';
import { type AwardCommand, awardCommands } from '../../../domain/award/commands.ts';
import { evidenceChecklist } from '../../../domain/award/evidence.ts';
import { type NextStep, nextSteps } from '../../../domain/award/next-steps.ts';
import type { CivilDate } from '../../../domain/shared/dates.ts';
import { Button } from '../components/index.ts';
import { LawSource } from './law-source.tsx';
import { formHref } from './words.ts';

export type MayDo = (command: AwardCommand['type']) => boolean;

interface NextStepsProps {
  readonly award: AwardState;
  readonly today: CivilDate;
  readonly may: MayDo;
}

/** A further decision answers one representation, so the form opens with it chosen. */
const hrefOf = (award: AwardState, { key, command }: NextStep & { command: AwardCommand['type'] }): string =>
  command === 'recordFurtherDecision'
    ? `${formHref(award.id, command)}?representation=${key}`
    : formHref(award.id, command);

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
    </>
  );
};

/** The contract of each provider begins from the award, so that nothing is typed twice. */
const ContractButtons = ({ award }: { award: AwardState }) => (
  <div class="govuk-button-group">
    {award.providers.map((provider) => (
      <Button href={`/contracts/new?award=${award.id}&provider=${provider.organisation}`}>
        {award.providers.length === 1 ? 'Make the contract' : `Make the contract with ${provider.name}`}
      </Button>
    ))}
  </div>
);

/** While evidence is missing the task list holds every step, so only the first is said here. */
const shownSteps = (award: AwardState, steps: readonly NextStep[]): readonly NextStep[] =>
  award.status === 'preparing' ? steps.slice(0, 1) : steps;

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
export const NextSteps = ({ award, today, may }: NextStepsProps) => {
  const steps = nextSteps(award, today);
  const firstDoable = steps.find(({ command }) => command !== undefined);
  const confirmed = award.status === 'confirmed';
  return (
    <section class="outturn-section" aria-labelledby="next">
      <h2 class="govuk-heading-m" id="next">
        What to do next
      </h2>
      {award.status === 'preparing' ? <Progress award={award} /> : null}
      {shownSteps(award, steps).map((step) => (
        <Step award={award} step={step} may={may} first={step === firstDoable} />
      ))}
      {confirmed && may('confirm') ? <ContractButtons award={award} /> : null}
      {confirmed && steps.length === 0 && !may('confirm') ? (
        <p class="govuk-body">Nothing: the award is confirmed.</p>
      ) : null}
    </section>
  );
};
