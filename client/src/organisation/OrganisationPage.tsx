import { Button } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import { graphql, readFragment } from '../graphql.ts';
import { Entry_revision } from '../history/fragment.ts';
import { HistoryPanel } from '../history/HistoryPanel.tsx';
import { PageHead } from '../kit/PageHead.tsx';
import { Failed, Loading, Missing } from '../kit/Standing.tsx';
import { useStart } from '../live.ts';
import { useWords } from '../words/words.ts';
import { Page_organisation, People_organisation, Template_organisation, Words_organisation } from './fragment.ts';
import { KnownPart } from './KnownPart.tsx';
import { useOrganisationLive } from './live.ts';
import { ManagersPart } from './ManagersPart.tsx';
import { Measures_organisation, MeasuresPart } from './MeasuresPart.tsx';
import { ChangeOrganisationDialog } from './OrganisationDialog.tsx';
import styles from './organisation.module.css';
import { PeoplePart } from './PeoplePart.tsx';
import { TemplatePart } from './TemplatePart.tsx';

const OrganisationQuery = graphql(
  `
    query Organisation($organisation: ID!) {
      cursor
      organisation(id: $organisation) {
        ...Page_organisation
        ...Measures_organisation
      }
    }
  `,
  [Page_organisation, Measures_organisation],
);

const OrganisationHistory = graphql(
  `
    query OrganisationHistory($id: ID!, $first: Int!) {
      of: organisation(id: $id) {
        id
        history(first: $first) {
          id
          ...Entry_revision
        }
      }
    }
  `,
  [Entry_revision],
);

/**
 * An organisation: how its measures stand in the roadmaps that one may see, its people, and what is known of it. It
 * changes as others work on it.
 */
export function OrganisationPage(): ReactNode {
  const { t } = useWords();
  const { id } = useParams({ from: '/organisations/$id' });
  const [answer, ask] = useQuery({ query: OrganisationQuery, variables: { organisation: id } });
  const after = useStart(answer);
  useOrganisationLive(after);
  const [changing, setChanging] = useState(false);
  const { data, error } = answer;
  if (!data) return error ? <Failed onRetry={() => ask({ requestPolicy: 'network-only' })} /> : <Loading />;
  const above = <Link to="/organisations">{t('organisations.title')}</Link>;
  if (!data.organisation) return <Missing action={above} />;
  const page = readFragment(Page_organisation, data.organisation);
  const known = readFragment(Words_organisation, page);
  const people = readFragment(People_organisation, page);
  const template = readFragment(Template_organisation, page);
  return (
    <>
      <PageHead
        title={known.shortName}
        above={above}
        below={known.fullName}
        actions={
          page.mayChange && (
            <Button variant="default" onClick={() => setChanging(true)}>
              {t('organisation.changeShort')}
            </Button>
          )
        }
      />
      <div className={styles.page}>
        <div>
          <MeasuresPart organisation={data.organisation} after={after} />
        </div>
        <aside className={styles.side} aria-label={t('organisation.known')}>
          <PeoplePart organisation={people} />
          <ManagersPart organisation={people} />
          <KnownPart organisation={page} />
          {template.mayKeepTemplate && <TemplatePart organisation={template} />}
          <HistoryPanel question={OrganisationHistory} id={id} />
        </aside>
      </div>
      {changing && <ChangeOrganisationDialog organisation={known} onClose={() => setChanging(false)} />}
    </>
  );
}
