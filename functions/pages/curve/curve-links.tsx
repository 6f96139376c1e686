import type { curveCommands } from '../../../domain/curve/commands.ts';

export type CurveCommandName = keyof typeof curveCommands;

const links: readonly { readonly at: string; readonly text: string; readonly command: CurveCommandName }[] = [
  { command: 'annotate', at: 'annotate', text: 'Add an annotation' },
  { command: 'rebase', at: 'rebase', text: 'Begin a new phase' },
  { command: 'removeRebase', at: 'remove-rebase', text: 'Take back a phase' },
  { command: 'forecast', at: 'forecast', text: 'Enter a forecast' },
  { command: 'beginAction', at: 'begin-action', text: 'Begin an action' },
  { command: 'report', at: 'report', text: 'Write a report' },
];

interface CurveLinksProps {
  readonly path: string;
  readonly commands: readonly CurveCommandName[];
  /** Whether anything has been recorded, so that there is a journal to read. */
  readonly hasJournal: boolean;
}

/** What a commissioner may record about the course of a measure, and who recorded what. */
export const CurveLinks = ({ path, commands, hasJournal }: CurveLinksProps) =>
  commands.length === 0 && !hasJournal ? null : (
    <nav class="outturn-no-print" aria-label="Record about this measure">
      <ul class="govuk-list outturn-inline-links">
        {links
          .filter(({ command }) => commands.includes(command))
          .map(({ at, text }) => (
            <li>
              <a class="govuk-link" href={`${path}/${at}`}>
                {text}
              </a>
            </li>
          ))}
        {hasJournal ? (
          <li>
            <a class="govuk-link" href={`${path}/journal`}>
              Who recorded what
            </a>
          </li>
        ) : null}
      </ul>
    </nav>
  );
