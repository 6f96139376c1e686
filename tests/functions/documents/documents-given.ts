import type { Document } from '../../../domain/document/document.ts';
import { civilDate } from '../../../domain/shared/dates.ts';
import { psr } from '../../../domain/shared/source.ts';

/** A document with one block of each kind. */
export const everyBlock: Document = {
  title: 'Contract award report: Walks & talks',
  subtitle: 'Award DN1, Provider Selection Regime',
  authority: 'A council',
  madeOn: civilDate('2026-11-21'),
  standing: 'Draft: the decision is not recorded.',
  demonstration: true,
  sections: [
    {
      id: 'introduction',
      title: 'Introduction',
      blocks: [
        { kind: 'paragraph', text: 'First line\nsecond line <of> the "same" paragraph' },
        { kind: 'paragraph', text: 'Standstill runs.', source: psr('regulation 12(1)', 'S') },
        { kind: 'list', items: ['One', 'Two'] },
      ],
    },
    {
      id: 'values',
      title: 'Values',
      blocks: [
        { kind: 'heading', text: 'As printed' },
        { kind: 'facts', rows: [{ name: 'A year', value: '£1' }] },
        {
          kind: 'table',
          caption: 'What the papers print',
          columns: [{ title: 'Paper' }, { title: 'Amount', numeric: true }],
          rows: [
            ['Report', '£1'],
            ['Budget', '£2'],
          ],
        },
      ],
    },
    { id: 'risks', title: 'Risks', blocks: [{ kind: 'missing', text: 'No risk is recorded.' }] },
    { id: 'authorisation', title: 'Authorisation', blocks: [] },
  ],
};
