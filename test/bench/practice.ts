import { randomUUID } from 'node:crypto';
import type { Db } from '@vmeste/schema/core/database.ts';
import { midnightOf } from '@vmeste/schema/core/time.ts';
import { followInRegistry } from '@vmeste/schema/practice/registry/command.ts';
import { connect } from '@vmeste/server/database.ts';
import type { Ground } from './ground.ts';

/** Technologies as the regions name them. */
const technologies = [
  'социальное сопровождение семей, воспитывающих детей-инвалидов',
  'реабилитация на дому',
  'домашний микрореабилитационный центр',
  'социальная няня',
  'няня на час',
  'служба поддерживающей помощи',
  'кратковременное пребывание детей',
  'сопровождаемое проживание',
  'учебное тренировочное сопровождаемое проживание',
  'проживание в учебной тренировочной квартире',
  'реабилитационный семейный интенсив',
  'интегративная площадка дневного обучения',
  'выездные мобильные бригады и участковые социальные службы',
  'междисциплинарные информационно-консультативные бригады',
  'клубы взаимопомощи и взаимоподдержки',
  'группы родительского партнёрства',
  'служба ранней помощи',
  'приёмная семья для граждан, страдающих психическими расстройствами',
  'модель перманентного сопровождения',
  'семейные программы выходного дня',
  'семейный многофункциональный центр',
  'социальное картирование ресурсов',
  'единая точка приёма по принципу одного окна',
  'пункт проката реабилитационного оборудования',
  'центр дневного пребывания',
  'гостиница при получении услуг',
  'стажировочная площадка',
];
const titles =
  'Особый дом|Я смогу|Обрети свой дом|Жить дома|Все на равных|Тёплый вечер|Добрый сосед|Шаг навстречу|Зелёная дверь|Первые ступени|Рука помощи|Мамин час|Свой путь|Тихая гавань|Солнечный круг|Мост|Открытая мастерская|Вторая весна|Серебряный возраст|Надёжный тыл|Родник|Лестница успеха|Берег детства|Домашний очаг|Рядом|Точка опоры|Перекрёсток|Новая страница|Вишнёвый сад|Синяя птица|Полёт|Колокольчик|Маяк|Семейная гостиная|Калейдоскоп|Ладошка|Журавлик|Парус|Тропинка|Ступень к жизни'.split(
    '|',
  );
const ways =
  'в сельской местности|с участием волонтёров|силами соседей|на базе библиотеки|в малых группах|по индивидуальному плану|с привлечением благотворителей|при поддержке предприятий|в период каникул|с использованием дистанционных средств|через наставников|в загородном лагере|вместе с учреждениями культуры|средствами арт-терапии|с помощью адаптивного спорта|в условиях отдалённых посёлков|по вечерам и выходным|методом сетевых встреч|с опорой на ресурсы рода|на основе договора о взаимодействии|через швейную мастерскую|с обучением родственников|в кризисной ситуации|после выписки из стационара'.split(
    '|',
  );
const groups =
  'Семьи с детьми-инвалидами|Молодые инвалиды|Пожилые граждане|Дети-сироты|Граждане с психическими расстройствами|Дети с ограниченными возможностями здоровья|Родители|Одинокие пожилые|Подростки|Многодетные семьи|Выпускники интернатов|Люди после инсульта'.split(
    '|',
  );
const places =
  'Новосибирск|Бердск|Искитим|Обь|Куйбышев|Барабинск|Татарск|Тогучин|Черепаново|Карасук|Болотное|Купино|Чулым|Каргат|Сузун|Маслянино|Мошково|Колывань|Коченёво|Краснозёрское|Ордынское|Убинское|Доволенский район|Здвинский район|Баганский район|Кочковский район|Кыштовский район|Северный район|Усть-Таркский район|Чановский район|Чистоозёрный район|Венгеровский район|Владимир|Ковров|Муром|Суздаль|Гусь-Хрустальный|Александров|Вязники|Гороховец'.split(
    '|',
  );
const sentences =
  'Специалисты приходят в семью по согласованному расписанию и обучают близких приёмам ухода|Родители получают передышку, а ребёнок остаётся в привычной обстановке|Участковый социальный работник выявляет нуждающихся и составляет карту ресурсов территории|Услуга предоставляется бесплатно на основании индивидуальной программы|Междисциплинарная бригада оценивает потребности и предлагает план сопровождения|Учебная квартира оборудована для освоения бытовых навыков и самостоятельной жизни|Волонтёры помогают проводить досуг, прогулки и творческие занятия|Раз в квартал консилиум пересматривает план и отмечает достигнутые результаты|Методический центр обучает специалистов и проводит супервизию|Оборудование выдаётся напрокат на срок до шести месяцев|Нужны помещение, транспорт, психолог, логопед и дефектолог|Финансирование складывается из субсидии, гранта и средств попечителей|Договор заключается между учреждением, получателем услуг и общественной организацией|Ожидается снижение числа граждан, направляемых в стационарные учреждения|Выпускники переходят к самостоятельному проживанию и трудоустройству|Информация о практике размещена на сайте и в районной газете|Куратор ведёт журнал встреч и еженедельно связывается с каждой семьёй|Группа взаимной поддержки собирается по субботам под руководством ведущего|Занятия строятся по программе раннего вмешательства и учитывают интересы ребёнка|Практика применима там, где есть хотя бы один подготовленный специалист'.split(
    '|',
  );

const syllables = 'ба|ве|го|да|жи|за|ки|ло|ма|не|по|ра|се|ту|фи|хо|ча|ши|бор|вал|гор|дол|кам|лес|мир|нов|сад|тих'.split(
  '|',
);
const endings = ['ово', 'ино', 'ская', 'ский', 'ова', 'ин', 'ка', 'ское'];

/** Names of villages, streets and people that nobody looks for: a registry has tens of thousands of different words. */
const word = (one: (list: readonly string[]) => string) =>
  one(syllables) + one(syllables) + one(syllables) + one(endings);

/** A practice as a bench asks for it. */
export interface Made {
  readonly id: string;
  readonly name: string;
  readonly group: string;
  readonly place: string;
}

/** Numbers that look like chance and are the same in each run (LCG of Numerical Recipes; its high bits). */
export function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const at = new Date('2022-11-14T00:00:00Z');
const portion = 1_000;
const parts = ['problem', 'goal', 'technology', 'stages', 'resources', 'roles', 'conditions'] as const;

type One = (list: readonly string[]) => string;

const textOf = (one: One) => [
  { kind: 'paragraph', runs: [{ text: `${one(sentences)}. ${one(sentences)}, ${word(one)} и ${word(one)}.` }] },
];

/** A practice before it is written. */
interface Drawn extends Made {
  readonly passportId: string;
  readonly organisationId: string;
  readonly startedById: string;
}

const practiceOf = ({ id, organisationId, startedById }: Drawn, index: number) => {
  const kind = (['PRACTICE', 'PRACTICE', 'TECHNOLOGY', 'TRIAL'] as const)[index % 4] ?? 'PRACTICE';
  return { id, organisationId, kind, startedById, createdAt: at };
};

const passportOf = (one: One) => (drawn: Drawn, index: number) => ({
  ...Object.fromEntries(parts.map((part) => [part, textOf(one)])),
  id: drawn.passportId,
  practiceId: drawn.id,
  number: 1,
  state: 'PUBLISHED' as const,
  name: drawn.name,
  municipality: drawn.place,
  targetGroups: [...new Set([drawn.group, one(groups)])],
  createdAt: at,
  changedAt: at,
  submittedAt: at,
  publishedAt: midnightOf(`${2019 + (index % 4)}-06-15`),
});

async function write(db: Db, drawn: readonly Drawn[], one: One): Promise<void> {
  const ids = drawn.map(({ id }) => id);
  await db.practice.createMany({ data: drawn.map(practiceOf) });
  await db.passport.createMany({ data: drawn.map(passportOf(one)) });
  await db.$executeRaw`
    UPDATE "Practice" SET "publishedId" = passport."id" FROM "Passport" passport
    WHERE passport."practiceId" = "Practice"."id" AND "Practice"."id" = ANY(${ids}::uuid[])`;
  await db.$transaction((tx) => followInRegistry(tx, ids), { timeout: 120_000 });
}

/** A registry of so many published practices, made of words of real ones. */
export async function practicesOf(ground: Ground, name: string, size: number) {
  const seeded = await ground.database(name, { groups: 1, roadmaps: 1, people: 1 });
  const db = connect(seeded.url);
  const pick = chance(7);
  const one: One = (list) => list[pick(list.length)] ?? '';
  const made: Made[] = [];
  try {
    const organisations = (await db.organisation.findMany({ select: { id: true } })).map(({ id }) => id);
    const draw = (): Drawn => ({
      id: randomUUID(),
      passportId: randomUUID(),
      name: `«${one(titles)}»: ${one(technologies)} ${one(ways)}`,
      group: one(groups),
      place: one(places),
      organisationId: one(organisations),
      startedById: seeded.people[0]?.id ?? '',
    });
    while (made.length < size) {
      const drawn = Array.from({ length: Math.min(portion, size - made.length) }, draw);
      await write(db, drawn, one);
      made.push(...drawn);
    }
    await db.$executeRawUnsafe('VACUUM ANALYZE');
    return { url: seeded.url, made };
  } finally {
    await db.$disconnect();
  }
}
