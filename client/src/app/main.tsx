import '../kit/theme/styles.ts';
import { createRoot } from 'react-dom/client';
import { restoreText } from '../kit/theme/preference.ts';
import { chosenLanguage, followLanguage, speak } from '../words/words.ts';
import { App } from './App.tsx';
import { client } from './client.ts';
import { Frame } from './frame.ts';
import { router } from './routes.ts';
import { keepShell } from './version.ts';

/** How long the page may stay blank, in milliseconds. */
const longestBlank = 1_000;

restoreText();
// Asked at once, while the language is on its way; the page finds the answer in the cache.
const frame = client.query(Frame, {}).toPromise();
// So is the code of the page that is opened.
void router.load();
await speak(chosenLanguage());
followLanguage();
// Without a network the page says so rather than staying blank for as long as the question is repeated.
await Promise.race([frame, new Promise((done) => setTimeout(done, longestBlank))]);

const place = document.getElementById('root');
if (place) createRoot(place).render(<App />);
keepShell();
