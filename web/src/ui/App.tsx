import { useEffect } from 'preact/hooks';
import { dialog, dock } from '../state/store.ts';
import { Dock } from './Dock.tsx';
import { Evidence } from './Evidence.tsx';
import { Facets } from './Facets.tsx';
import { FacetSheet, Help } from './Dialogs.tsx';
import { listenToKeys } from './keyboard.ts';
import { Phone } from './Phone.tsx';
import { Stage } from './Stage.tsx';
import { TopBar } from './TopBar.tsx';
import { narrow } from './narrow.ts';

export function App() {
  useEffect(listenToKeys, []);
  return (
    <>
      {narrow.value ? <Phone /> : (
        <div class={`page ${dock.value ? 'dock-open' : ''}`}>
          <TopBar />
          <nav class="facets" aria-label="Filters"><Facets /></nav>
          <Stage />
          <Dock />
          <Evidence />
        </div>
      )}
      {dialog.value === 'help' && <Help />}
      {dialog.value === 'facets' && <FacetSheet />}
    </>
  );
}
