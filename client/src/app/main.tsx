import '../kit/theme/styles.ts';
import { createRoot } from 'react-dom/client';
import { chosenLanguage, speak } from '../words/words.ts';
import { App } from './App.tsx';
import { client } from './client.ts';
import { Frame } from './frame.ts';
import { restoreText } from './preference.ts';

restoreText();
// Asked at once, while the language is on its way; the page finds the answer in the cache.
const frame = client.query(Frame, {}).toPromise();
await speak(chosenLanguage());
await frame;

const place = document.getElementById('root');
if (place) createRoot(place).render(<App />);
