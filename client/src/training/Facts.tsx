import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Panel } from '../kit/Panel.tsx';
import { useToday } from '../kit/ServerDay.ts';
import { useWords } from '../words/words.ts';
import type { Training } from './fragment.ts';
import styles from './training.module.css';
import { whenOf } from './when.ts';

interface FactProps {
  label: string;
  /** Left out where there is nothing to tell. */
  children: ReactNode;
}

function Fact({ label, children }: FactProps): ReactNode {
  if (children === null || children === '' || children === false) return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Hosts({ training: { organisation, hosts } }: { training: Training }): ReactNode {
  const all = [...(organisation ? [organisation] : []), ...hosts];
  return all.map(({ id, shortName, fullName }, index) => (
    <span key={id}>
      {index > 0 && ', '}
      <Link to="/organisations/$id" params={{ id }} title={fullName}>
        {shortName}
      </Link>
    </span>
  ));
}

/** Who may register, and until when. */
function Registering({ training }: { training: Training }): ReactNode {
  const { t, dates } = useWords();
  const today = useToday();
  const { audience, invited, opensAt, closesAt, startsAt, admission } = training;
  const closes = closesAt ?? startsAt;
  return (
    <>
      <Fact label={t('training.who')}>
        {audience === 'EVERYBODY'
          ? t('training.audience.EVERYBODY')
          : t('training.audience.of', { names: invited.map(({ shortName }) => shortName).join(', ') })}
      </Fact>
      {admission === 'NOT_OPEN_YET' && opensAt !== null && (
        <Fact label={t('training.opensAt')}>{dates.moment(opensAt, today)}</Fact>
      )}
      {closes !== null && (
        <Fact label={t(admission === 'CLOSED' ? 'training.closedAt' : 'training.closesAt')}>
          {dates.moment(closes, today)}
        </Fact>
      )}
    </>
  );
}

/** When and where a training is, who holds it, and who may come. */
export function Facts({ training }: { training: Training }): ReactNode {
  const words = useWords();
  const { t, dates } = words;
  const today = useToday();
  const { place, municipality, link, isRemote, programme, supervisor, resolution, heads, plannedOn, planYear } =
    training;
  return (
    <Panel title={t('training.facts')}>
      <dl className={styles.known}>
        <Fact label={t('training.when')}>{whenOf(training, words, today)}</Fact>
        <Fact label={t('training.place')}>{[place, municipality].filter(Boolean).join(', ')}</Fact>
        <Fact label={t('training.link')}>
          {link !== null ? (
            <a href={link} rel="noreferrer noopener" target="_blank">
              {link}
            </a>
          ) : (
            isRemote && t('training.linkLater')
          )}
        </Fact>
        <Fact label={t('training.hosts')}>
          <Hosts training={training} />
        </Fact>
        {(training.state === 'ANNOUNCED' || training.mayHold) && <Registering training={training} />}
        <Fact label={t('training.course')}>
          {programme &&
            (programme.hours === null
              ? programme.name
              : t('training.courseHours', { name: programme.name, hours: programme.hours }))}
        </Fact>
        <Fact label={t('training.supervisor')}>{supervisor?.name ?? null}</Fact>
        <Fact label={t('training.resolution')}>
          {resolution && (
            <Link to="/resolutions/$id" params={{ id: resolution.id }}>
              {resolution.title}
            </Link>
          )}
        </Fact>
        <Fact label={t('training.heads')}>{heads === null ? null : dates.number(heads)}</Fact>
        <Fact label={t('training.inPlan')}>
          {plannedOn === null
            ? String(planYear)
            : t('training.inPlanOn', { year: planYear, day: dates.long(plannedOn) })}
        </Fact>
      </dl>
    </Panel>
  );
}
