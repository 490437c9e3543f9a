import type { ReactNode } from 'react';
import { useWords } from '../words/words.ts';
import { signInByPassword } from './door.ts';
import styles from './SignInPage.module.css';

interface Account {
  email: string;
  password: string;
  name: string;
  post: string;
}

/** The accounts of the demonstration, each to be entered with a press. */
export function DemoAccounts({ accounts, onDone }: { accounts: readonly Account[]; onDone: () => void }): ReactNode {
  const { t } = useWords();
  const enter = async (account: Account): Promise<void> => {
    const answer = await signInByPassword(account.email, account.password);
    if (answer.is === 'in') onDone();
  };
  return (
    <section className={styles.demo} aria-labelledby="accounts">
      <h2 id="accounts">{t('demo.accounts')}</h2>
      <ul>
        {accounts.map((account) => (
          <li key={account.email}>
            <button type="button" onClick={() => void enter(account)}>
              <b>{account.name}</b>
              <span>{account.post}</span>
              <span className={styles.mail}>{account.email}</span>
            </button>
          </li>
        ))}
      </ul>
      {accounts[0] && <p className={styles.hint}>{t('demo.password', { password: accounts[0].password })}</p>}
    </section>
  );
}
