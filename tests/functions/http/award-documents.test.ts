import { beforeAll, describe, expect, it } from 'vitest';
import { wordType } from '../../../functions/documents/word.ts';
import { visitorAs } from '../../support/visitor.ts';
import { unzipped, wordParagraphs } from '../../support/word.ts';
import { commissioner, inStandstill, prepared, record, service } from './awards-given.ts';

let award = '';
beforeAll(async () => {
  award = await inStandstill();
});

const pages = ['report', 'record'];
const files = [
  ['report.docx', 'Health-Improvement-Services-award-report.docx'],
  ['record.docx', 'Health-Improvement-Services-regulation-24-record.docx'],
  ['record-for-challenger.docx', 'Health-Improvement-Services-regulation-24-record-for-challenger.docx'],
] as const;

describe('the documents of an award', () => {
  it('are linked from its page', async () => {
    const { links } = await commissioner.open(award);
    expect(links).toEqual(expect.arrayContaining(pages.map((each) => `${award}/${each}`)));
  });

  it.each(files)('are saved as Word under a name that says what they are: %s', async (path, name) => {
    const saved = await commissioner.save(`${award}/${path}`);
    expect([saved.status, saved.type, saved.name]).toEqual([200, wordType, name]);
    expect(unzipped(saved.content).has('word/document.xml')).toBe(true);
  });

  it('say on the page what the Word file says', async () => {
    const page = await commissioner.open(`${award}/report`);
    const { content } = await commissioner.save(`${award}/report.docx`);
    const flat = (text: string) => text.replaceAll(/\s+/g, ' ');
    const headings = wordParagraphs(content).filter(({ style }) => style === 'Heading1');
    expect(headings).toHaveLength(11);
    for (const { text } of wordParagraphs(content).filter(({ style }) => style !== 'Fact')) {
      expect(flat(page.text)).toContain(flat(text).replace(/^(Source: .*)\.$/, '$1'));
    }
  });

  it('are a draft before the decision', async () => {
    const { text } = await commissioner.open(`${await prepared()}/report`);
    expect(text).toContain('Draft: the decision is not recorded yet');
  });

  it('hold when each part was recorded, and by whom', async () => {
    const { text } = await commissioner.open(`${award}/record`);
    expect(text).toMatch(/Recorded 3 December 2024 at (midnight|midday|\d{1,2}(:\d\d)?[ap]m) by Cora Lane/);
  });
});

describe('the copy for a provider that made a representation', () => {
  it('names the provider whose representation its address names, and leaves out the others', async () => {
    const disputed = await inStandstill();
    for (const from of ['Beacon Trust', 'Meadow Care']) {
      await record(disputed, 'recordRepresentation', {
        from,
        'received.day': '11',
        'received.month': '12',
        'received.year': '2024',
        'received.time': '00:00',
      });
    }
    const saved = await commissioner.save(`${disputed}/record-for-challenger.docx?representation=rep-2`);
    const text = wordParagraphs(saved.content)
      .map((each) => each.text)
      .join('\n');
    expect(text).toContain('For Meadow Care.');
    expect(text).not.toContain('Beacon Trust');
    expect((await commissioner.open(`${disputed}/record`)).links).toContain(
      `${disputed}/record-for-challenger.docx?representation=rep-2`,
    );
  });

  it('is not found for a representation that there is not', async () => {
    const saved = await commissioner.save(`${award}/record-for-challenger.docx?representation=rep-9`);
    expect(saved.status).toBe(404);
  });
});

describe('who may read them', () => {
  const all = [...pages, ...files.map(([path]) => path)];

  it.each(['board-member', 'auditor'])('%s may', async (person) => {
    const visitor = await visitorAs(service, person);
    for (const path of all) expect((await visitor.save(`${award}/${path}`)).status, path).toBe(200);
  });

  it('another authority is told that there is nothing', async () => {
    const visitor = await visitorAs(service, 'other-commissioner');
    for (const path of all) expect((await visitor.save(`${award}/${path}`)).status, path).toBe(404);
  });

  it('a provider may not, whatever the role', async () => {
    for (const person of ['data-officer', 'certifier']) {
      const visitor = await visitorAs(service, person);
      for (const path of all) expect((await visitor.save(`${award}/${path}`)).status, path).toBe(403);
    }
  });
});
