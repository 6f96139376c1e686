import { describe, expect, it } from 'vitest';
import { normaliseHtml } from './normalise-html.ts';

describe('the comparison of two pieces of HTML', () => {
  const same = (a: string, b: string) => expect(normaliseHtml(a)).toBe(normaliseHtml(b));
  const different = (a: string, b: string) => expect(normaliseHtml(a)).not.toBe(normaliseHtml(b));

  it('passes over the order of attributes and classes, layout of the source and ways to write a character', () => {
    same('<p id="a" class="x y">It&#39;s</p>', '<p class="y x"\n  id="a">\n  It\'s\n</p>');
    same('<input disabled>', '<input disabled=""/>');
    same('<ul>\n  <li>a</li>\n</ul>', '<ul><li>a</li></ul>');
  });
  it('sees another element, attribute, class or word', () => {
    different('<p>a</p>', '<div>a</div>');
    different('<p>a</p>', '<p hidden>a</p>');
    different('<p class="x">a</p>', '<p class="x y">a</p>');
    different('<p>a</p>', '<p>b</p>');
    different('<p>a</p>', '<p>a</p><p></p>');
  });
  it('sees a missing space beside an inline element, which would run two words into one', () => {
    different('<p><span>Error:</span> Enter a date</p>', '<p><span>Error:</span>Enter a date</p>');
    different('<p>Change<span> name</span></p>', '<p>Change<span>name</span></p>');
    different('<p><b>a</b> <b>b</b></p>', '<p><b>a</b><b>b</b></p>');
  });
  it('refuses elements that are not closed in order', () => {
    expect(() => normaliseHtml('<p><b></p></b>')).toThrow();
    expect(() => normaliseHtml('<p>')).toThrow();
  });
});
