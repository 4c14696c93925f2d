import { dialog, status } from '../state/store.ts';
import { switchTheme } from '../state/theme.ts';
import { plural } from '../model/words.ts';
import { Icon, Mark, ThemeIcon } from './Icon.tsx';
import { Search } from './Search.tsx';

export function TopBar() {
  const documents = status.value?.documents;
  return (
    <header class="top">
      <div class="brand"><Mark />Backchannel</div>
      <button type="button" class="icon-button only-narrow" aria-label="Filters" onClick={() => { dialog.value = 'facets'; }}><Icon name="filter" /></button>
      <Search />
      <div class="top-end">
        {documents !== undefined && <span class="documents"><span class="dot" />{documents === 0 ? 'no documents' : plural(documents, 'document')}</span>}
        <span class="rule" />
        <button type="button" class="icon-button" aria-label="Light or dark" title="Light or dark" onClick={switchTheme}><ThemeIcon /></button>
        <button type="button" class="icon-button key-hint" aria-label="Help" title="Help (?)" onClick={() => { dialog.value = 'help'; }}>?</button>
      </div>
    </header>
  );
}
