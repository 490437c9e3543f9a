import { expect, test } from 'vitest';
import { meantBy, readComposition } from './composition.ts';

const told = (text: string) => readComposition(text).map(({ kind, name, post }) => [kind, name, post]);

test('an annex is read line by line, with its headings, numbers and «по согласованию»', () => {
  const annex = `Состав рабочей группы
Председатель рабочей группы:
Иванова Мария Сергеевна – заместитель министра труда и социального развития
Секретарь:
Ёлкина А.П., главный специалист отдела
Члены рабочей группы:
1. Семёнов Пётр Ильич – начальник отдела Минздрава;
2) представитель Законодательного собрания (по согласованию)
3. Королёва Нина Фёдоровна – председатель правления НКО «Луч» (по согласованию).`;
  expect(told(annex)).toEqual([
    ['CHAIR', 'Иванова Мария Сергеевна', 'заместитель министра труда и социального развития'],
    ['SECRETARY', 'Ёлкина А.П.', 'главный специалист отдела'],
    ['MEMBER', 'Семёнов Пётр Ильич', 'начальник отдела Минздрава'],
    ['MEMBER_BY_AGREEMENT', null, 'представитель Законодательного собрания'],
    // Who chairs something else is no chair here.
    ['MEMBER_BY_AGREEMENT', 'Королёва Нина Фёдоровна', 'председатель правления НКО «Луч»'],
  ]);
});

test('rows of a table come with tabs, and a surname may stand on a line of its own', () => {
  expect(
    told(
      'Иванова\nМария Сергеевна\t–\tзаместитель министра, председатель рабочей группы\nБелов Иван Андреевич\tначальник управления, секретарь рабочей группы',
    ),
  ).toEqual([
    ['CHAIR', 'Иванова Мария Сергеевна', 'заместитель министра'],
    ['SECRETARY', 'Белов Иван Андреевич', 'начальник управления'],
  ]);
});

test('a name means who is called so; initials mean everyone whom they fit', () => {
  const known = [
    { name: 'Иванова Мария Сергеевна' },
    { name: 'Иванова Майя Степановна' },
    { name: 'Ёлкин Пётр Ильич' },
  ];
  expect(meantBy('иванова мария сергеевна', known)).toEqual([known[0]]);
  expect(meantBy('Иванова М. С.', known)).toEqual([known[0], known[1]]);
  expect(meantBy('П.И. Елкин', known)).toEqual([known[2]]);
  expect(meantBy('Иванова Мария Петровна', known)).toEqual([]);
});

test('nothing is read from nothing, and no more than an act may give', () => {
  expect(readComposition(' \n\t\n')).toEqual([]);
  expect(readComposition(Array.from({ length: 500 }, (_, at) => `Организация ${at}`).join('\n'))).toHaveLength(200);
});

test('a table has its heads, its numbers and a column of roles', () => {
  expect(
    told(
      '№ п/п\tФ.И.О.\tДолжность\tРоль в группе\n1\tИванова Мария Сергеевна\tзаместитель министра\tпредседатель\n2.\tБелов Иван Андреевич\tначальник управления\tсекретарь рабочей группы\n3\t\tпредставитель Минздрава НСО\tчлен группы (по согласованию)',
    ),
  ).toEqual([
    ['CHAIR', 'Иванова Мария Сергеевна', 'заместитель министра'],
    ['SECRETARY', 'Белов Иван Андреевич', 'начальник управления'],
    ['MEMBER_BY_AGREEMENT', null, 'представитель Минздрава НСО'],
  ]);
});

test('a post on a line of its own goes with its name, a dash before a name is the mark of a list', () => {
  expect(told('– Иванова Мария Сергеевна\n– заместитель министра\n- представитель Мэрии\n• Белов И.А., врач')).toEqual([
    ['MEMBER', 'Иванова Мария Сергеевна', 'заместитель министра'],
    ['MEMBER', null, 'представитель Мэрии'],
    ['MEMBER', 'Белов И.А.', 'врач'],
  ]);
});
