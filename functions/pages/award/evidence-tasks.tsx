import type { AwardState } from '../../../domain/award/award.ts';
import { evidenceChecklist } from '../../../domain/award/evidence/evidence.ts';
import { TaskList } from '../components/index.ts';
import type { MayDo } from './next-steps.tsx';
import { formHref } from './words.ts';

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <>
    {lines.map((line, index) => (
      <>
        {index > 0 ? <br /> : null}
        {line}.
      </>
    ))}
  </>
);

/** The evidence that the decision rests on: what is complete, what is missing and where to record it. */
export const EvidenceTasks = ({ award, may }: { award: AwardState; may: MayDo }) => (
  <section class="outturn-section" aria-labelledby="evidence">
    <h2 class="govuk-heading-m" id="evidence">
      Evidence before the decision
    </h2>
    <TaskList
      idPrefix="evidence-task"
      items={evidenceChecklist(award).map((item) => {
        const remarks = [...item.missing, ...item.warnings].map((each) => each.replace(/\.$/, ''));
        const open = item.required
          ? { tag: 'Incomplete', colour: 'blue' as const }
          : { tag: 'Optional', colour: 'grey' as const };
        return {
          title: item.title,
          href: may(item.command) ? formHref(award.id, item.command) : undefined,
          hint: remarks.length > 0 ? <Lines lines={remarks} /> : undefined,
          status: item.done ? 'Completed' : open,
        };
      })}
    />
  </section>
);
