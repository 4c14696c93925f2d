import { render } from 'preact';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/page.css';
import './styles/parts.css';
import './styles/evidence.css';
import './styles/dock.css';
import './styles/phone.css';
import { followChanges, loadAll } from './state/actions.ts';
import { followAddress } from './state/history.ts';
import { followTheme } from './state/theme.ts';
import { App } from './ui/App.tsx';

followTheme();
followAddress();
void loadAll();
followChanges();
const root = document.getElementById('app');
if (root) render(<App />, root);
