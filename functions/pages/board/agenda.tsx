import type { Measure } from '../../../domain/measure/measure.ts';
import { Details } from '../components/index.ts';

export interface AgendaItem {
  readonly measure: Measure;
  readonly contractTitle: string;
  readonly href: string;
}

/** Measures worth having for which there is no data yet: listed, never coloured (measures.md section 1). */
export const DataDevelopmentAgenda = ({ items, open }: { items: readonly AgendaItem[]; open?: boolean }) =>
  items.length === 0 ? null : (
    <Details
      open={open}
      summary={`Data development agenda: ${items.length} ${items.length === 1 ? 'measure' : 'measures'} with no data yet`}
    >
      <ul class="govuk-list govuk-list--spaced">
        {items.map(({ measure, contractTitle, href }) => (
          <li>
            <a class="govuk-link" href={href}>
              {measure.title}
            </a>
            , {contractTitle}. To settle first: {measure.undefinedInPaper}
          </li>
        ))}
      </ul>
    </Details>
  );
