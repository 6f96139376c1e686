import type { AwardState } from '../../../domain/award/award.ts';
import { Button } from '../components/index.ts';
import { dateTimeText } from '../format.ts';
import type { MayDo } from './next-steps.tsx';
import { formHref } from './words.ts';

/** Notes beside the evidence, each with who wrote it and when: they may be added after the decision too. */
export const Notes = ({ award, may }: { award: AwardState; may: MayDo }) => (
  <section class="outturn-section" aria-labelledby="notes">
    <h2 class="govuk-heading-m" id="notes">
      Notes
    </h2>
    {award.notes.length === 0 ? <p class="govuk-body">No note has been added.</p> : null}
    <ul class="govuk-list govuk-list--spaced">
      {award.notes.map((note) => (
        <li>
          <span class="outturn-typed">{note.text}</span>
          <br />
          <span class="outturn-quiet">
            {note.by.name}, {dateTimeText(note.at)}
          </span>
        </li>
      ))}
    </ul>
    {may('addNote') ? (
      <Button href={formHref(award.id, 'addNote')} variant="secondary">
        Add a note
      </Button>
    ) : null}
  </section>
);
