import { Button, Menu } from '@mantine/core';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { type ReactNode, useRef, useState } from 'react';
import { useQuery } from 'urql';
import { newKey, useAct } from '../act.ts';
import { AskButton } from '../consultation/AskButton.tsx';
import { graphql, readFragment } from '../graphql.ts';
import { DiscardDialog } from '../kit/DiscardDialog.tsx';
import { PageHead } from '../kit/PageHead.tsx';
import { Panel } from '../kit/Panel.tsx';
import { useToday } from '../kit/ServerDay.ts';
import { Failed, Loading, Missing } from '../kit/Standing.tsx';
import { say } from '../kit/toast.ts';
import { useStart } from '../live.ts';
import styles from '../practice/practice.module.css';
import { Shelves } from '../practice/Shelves.tsx';
import { PassportText } from '../practice/text/PassportText.tsx';
import { useWords } from '../words/words.ts';
import { ArchiveMaterial, DiscardMaterial, PublishMaterial, ReviseMaterial } from './acts.ts';
import { type Material, Page_material, type Version, Words_version } from './fragment.ts';
import { useMaterialLive } from './live.ts';
import { MaterialForm } from './MaterialForm.tsx';
import { MaterialMark } from './MaterialMark.tsx';
import { PublishDialog } from './PublishDialog.tsx';

const MaterialQuery = graphql(
  `
    query Material($id: ID!) {
      cursor
      material(id: $id) {
        ...Page_material
      }
    }
  `,
  [Page_material],
);

interface ShownProps {
  material: Material;
  versions: readonly Version[];
  version: Version;
}

interface ActionsProps extends ShownProps {
  flush: () => Promise<Version | null>;
}

/** What one may do with a material now: the next step as the one filled button, the others behind one word. */
function Actions({ material, version, flush }: ActionsProps): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const [warned, setWarned] = useState(false);
  const [discarding, setDiscarding] = useState(false);
  const told = (outcome: { is: string; sentence?: string }, done?: string): void => {
    if (outcome.is !== 'done') say(outcome.sentence ?? '');
    else if (done) say(done);
  };
  const publish = async (): Promise<void> => {
    const saved = await flush();
    if (!saved) return;
    // What looks like data about a person in care is shown before anything is published.
    if (saved.warnings.length > 0) return setWarned(true);
    const { id, version: at } = saved;
    told(await act(PublishMaterial, { id, version: at, reason: null, key: newKey() }), t('material.published'));
  };
  const revise = async (): Promise<void> => told(await act(ReviseMaterial, { id: material.id, key: newKey() }));
  const archive = async (): Promise<void> => {
    const { id, version: at, archivedAt } = material;
    told(await act(ArchiveMaterial, { id, version: at, archived: archivedAt === null, key: newKey() }));
  };
  return (
    <>
      {version.publishedAt !== null && !material.mayArchive && (
        <AskButton about={{ materialId: material.id, name: version.title }} look="default" />
      )}
      {material.mayArchive && (
        <Menu position="bottom-end" width={260}>
          <Menu.Target>
            <Button variant="default">{t('practice.more')}</Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => void archive()}>
              {t(material.archivedAt === null ? 'library.archive' : 'library.restore')}
            </Menu.Item>
            {version.mayWrite && version.number > 1 && (
              <Menu.Item onClick={() => setDiscarding(true)}>{t('library.discard')}</Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
      {material.mayRevise && (
        <Button variant="default" onClick={() => void revise()}>
          {t('practice.revise')}
        </Button>
      )}
      {version.mayWrite && <Button onClick={() => void publish()}>{t('material.publish')}</Button>}
      {discarding && (
        <DiscardDialog
          title={t('library.discard')}
          why={t('practice.discard.why', { name: version.title })}
          gone={t('practice.discarded')}
          discard={() => act(DiscardMaterial, { id: version.id, version: version.version, key: newKey() })}
          onClose={() => setDiscarding(false)}
        />
      )}
      {version.mayWrite && warned && <PublishDialog version={version} onClose={() => setWarned(false)} />}
    </>
  );
}

function Reading({ version }: { version: Version }): ReactNode {
  const { t } = useWords();
  return (
    <div>
      {version.targetGroups.length > 0 && (
        <p>
          <b>{t('material.targetGroups')}:</b> {version.targetGroups.join(', ')}
        </p>
      )}
      <PassportText text={version.text} />
      {version.files.length > 0 && (
        <Panel title={t('material.files')}>
          <ul>
            {version.files.map(({ id, name, url }) => (
              <li key={id}>
                <a href={url}>{name}</a>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {version.changes !== '' && (
        <Panel title={t('material.changes')}>
          <p className={styles.lines}>{version.changes}</p>
        </Panel>
      )}
    </div>
  );
}

/** The versions of a material, each to be read; those that are published have a public address. */
function Versions({ material, versions, version }: ShownProps): ReactNode {
  const { t, dates } = useWords();
  const today = useToday();
  const shown = versions.filter(({ publishedAt }) => publishedAt !== null);
  return (
    <Panel title={t('practice.versions')} printed={false}>
      <ul className={styles.versions}>
        {versions.map((one) => (
          <li key={one.id}>
            <Link
              to="/materials/$id"
              params={{ id: material.id }}
              search={{ version: one.number }}
              aria-current={one.id === version.id ? 'true' : undefined}
            >
              {t('practice.version', { number: one.number })}
            </Link>
            <p className={styles.facts}>{dates.moment(one.publishedAt ?? one.changedAt, today)}</p>
          </li>
        ))}
      </ul>
      {shown.length > 0 && (
        <p>
          <a href={`/registry/materials/${material.id}`}>{t('library.public')}</a>
        </p>
      )}
    </Panel>
  );
}

function Shown(props: ShownProps): ReactNode {
  const { material, version } = props;
  const { t } = useWords();
  const flush = useRef<() => Promise<Version | null>>(null);
  return (
    <>
      <PageHead
        title={version.title}
        above={<Shelves />}
        below={
          <span className={styles.standing}>
            <MaterialMark published={version.publishedAt !== null} archived={material.archivedAt !== null} />
            <span>
              {t(`material.kind.${material.kind}`)} · {material.author}
            </span>
          </span>
        }
        actions={<Actions {...props} flush={() => flush.current?.() ?? Promise.resolve(version)} />}
      />
      <div className={styles.page}>
        {version.mayWrite ? (
          <MaterialForm key={version.id} version={version} flush={flush} />
        ) : (
          <Reading version={version} />
        )}
        <Versions {...props} />
      </div>
    </>
  );
}

/** A methodical material: one of its versions, to be written or read. */
export function MaterialPage(): ReactNode {
  const { t } = useWords();
  const { id } = useParams({ from: '/materials/$id' });
  const { version: number } = useSearch({ from: '/materials/$id' });
  const [answer, ask] = useQuery({ query: MaterialQuery, variables: { id } });
  useMaterialLive(useStart(answer));
  const { data, error } = answer;
  if (!data) return error ? <Failed onRetry={() => ask({ requestPolicy: 'network-only' })} /> : <Loading />;
  const missing = <Missing action={<Link to="/materials">{t('materials.title')}</Link>} />;
  if (!data.material) return missing;
  const material = readFragment(Page_material, data.material);
  const versions = readFragment(Words_version, material.versions);
  const version = number === undefined ? versions[0] : versions.find((one) => one.number === number);
  return version ? <Shown material={material} versions={versions} version={version} /> : missing;
}
