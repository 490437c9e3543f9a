import { describe, expect, test } from 'vitest';
import { marks, withNumbers } from './counting.ts';

const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const counted = (list: string, at: number, words = '') =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr></w:pPr><w:r><w:t>${words}</w:t></w:r></w:p>`;
const ofStyle = (style: string) => `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr></w:p>`;
const cell = (inside: string) => `<w:tc><w:tcPr/>${inside}</w:tc>`;

/** The numbers that are written into a document of these cells. */
const numbers = (numbering: string, body: string, styles = ''): string[] => {
  const parts = new Map([
    ['word/document.xml', Buffer.from(`<w:document><w:body>${body}</w:body></w:document>`)],
    ['word/numbering.xml', Buffer.from(`<w:numbering>${numbering}</w:numbering>`)],
    ['word/styles.xml', Buffer.from(`<w:styles>${styles}</w:styles>`)],
  ]);
  const found = (withNumbers(parts) ?? '').matchAll(new RegExp(`${marks.open}([^${marks.close}]*)`, 'gu'));
  return [...found].map(([, number = '']) => number);
};

const list = (levels: string, nums = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>') =>
  `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>${nums}`;
const two = level(0, 'decimal', '%1.') + level(1, 'decimal', '%1.%2.');

describe('numbers that Word counts by itself', () => {
  test('go through their levels, and begin anew below each heading', () => {
    const cells = [0, 1, 1, 0, 1].map((at) => cell(counted('1', at)));
    expect(numbers(list(two), cells.join(''))).toEqual(['1.', '1.1.', '1.2.', '2.', '2.1.']);
  });

  test('go through paragraphs outside tables and inside them alike', () => {
    expect(numbers(list(two), counted('1', 0) + cell(counted('1', 1)))).toEqual(['1.', '1.1.']);
  });

  test('and bullets are told outside tables, where they alone say that a paragraph is an item', () => {
    expect(numbers(list(level(0, 'bullet', '')), counted('1', 0) + cell(counted('1', 0)))).toEqual(['•']);
  });

  test.each([
    ['upperRoman', ['I', 'II', 'III', 'IV']],
    ['russianLower', ['а', 'б', 'в', 'г']],
    ['decimalZero', ['01', '02', '03', '04']],
    ['bullet', []],
  ])('are written as the list is: %s', (format, expected) => {
    const cells = Array.from({ length: 4 }, () => cell(counted('1', 0)));
    expect(numbers(list(level(0, format, '%1')), cells.join(''))).toEqual(expected);
  });

  test('go on through two lists of one sort, unless the second begins anew', () => {
    const second =
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/>';
    const cells = cell(counted('1', 0)) + cell(counted('2', 0)) + cell(counted('2', 0));
    expect(numbers(list(two, `${second}</w:num>`), cells)).toEqual(['1.', '2.', '3.']);
    const anew = `${second}<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>`;
    expect(numbers(list(two, anew), cells)).toEqual(['1.', '5.', '6.']);
  });

  test('come from a style, at the level that names it', () => {
    const styled = level(0, 'decimal', '%1.') + level(1, 'decimal', '%1.%2', '<w:pStyle w:val="Measure"/>');
    const style = '<w:style w:styleId="Measure"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const paragraph = cell(ofStyle('Measure'));
    expect(numbers(list(styled), paragraph + paragraph, style)).toEqual(['1.1', '1.2']);
  });

  test('come from what a style is based on, each taking from the nearest that says it', () => {
    const styled = level(0, 'decimal', '%1.') + level(1, 'decimal', '%1.%2', '<w:pStyle w:val="Measure"/>');
    const styles =
      '<w:style w:styleId="Plan"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:styleId="Measure"><w:basedOn w:val="Plan"/><w:pPr><w:jc w:val="left"/></w:pPr></w:style>' +
      '<w:style w:styleId="Narrow"><w:basedOn w:val="Measure"/></w:style>' +
      '<w:style w:styleId="Sub"><w:basedOn w:val="Plan"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:styleId="Plain"><w:basedOn w:val="Plan"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>';
    const cells = ['Plan', 'Measure', 'Narrow', 'Plain', 'Sub', 'Plan'].map((style) => cell(ofStyle(style)));
    expect(numbers(list(styled), cells.join(''), styles)).toEqual(['1.', '1.1', '1.2', '1.3', '2.']);
  });

  test('come from a list style, and go on through all lists that follow it', () => {
    const numbering =
      `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/><w:numStyleLink w:val="Measures"/></w:abstractNum>` +
      `<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="Measures"/>${two}</w:abstractNum>` +
      `<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="Measures"/></w:abstractNum>` +
      `<w:abstractNum w:abstractNumId="3"><w:numStyleLink w:val="Nowhere"/></w:abstractNum>` +
      ['0', '1', '2', '3']
        .map((made, at) => `<w:num w:numId="${at + 1}"><w:abstractNumId w:val="${made}"/></w:num>`)
        .join('');
    const styles =
      '<w:style w:type="numbering" w:styleId="Measures"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:styleId="Row"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>';
    const cells = [counted('1', 0), counted('1', 1), ofStyle('Row'), counted('3', 1), counted('4', 0)].map(cell);
    expect(numbers(numbering, cells.join(''), styles)).toEqual(['1.', '1.1.', '2.', '2.1.']);
  });

  test('are written in figures below a Roman heading, and go on through headings, where the list says so', () => {
    const roman = level(0, 'upperRoman', '%1.');
    const places = [0, 1, 1, 0, 1].map((at) => cell(counted('1', at))).join('');
    expect(numbers(list(roman + level(1, 'decimal', '%1.%2', '<w:isLgl/>')), places)).toEqual([
      'I.',
      '1.1',
      '1.2',
      'II.',
      '2.1',
    ]);
    expect(numbers(list(roman + level(1, 'decimal', '%2.', '<w:lvlRestart w:val="0"/>')), places)).toEqual([
      'I.',
      '1.',
      '2.',
      'II.',
      '3.',
    ]);
  });

  test('that were taken away in a paragraph, or stood there before a review, are not counted', () => {
    const none = cell('<w:p><w:pPr><w:pStyle w:val="S"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:p>');
    const style = '<w:style w:styleId="S"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const former = cell(
      '<w:p><w:pPr><w:pPrChange><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange></w:pPr></w:p>',
    );
    expect(numbers(list(two), none + former + cell(counted('1', 0)), style)).toEqual(['1.']);
  });
});
