import { SENTENCES } from '../extraction/sentences.ts';

const ABOUT = 'Talks between Burundi and Rwanda opened. ';

/** Texts for the whole extractor beside those of the candidates: bargains, who speaks, and what is no act. */
const FURTHER: Readonly<Record<string, readonly string[]>> = {
  bargains: [
    `${ABOUT}Burundi would release the prisoners in exchange for a withdrawal of troops.`,
    `${ABOUT}Burundi would release the prisoners only if Rwanda withdrew its troops.`,
    `${ABOUT}Rwanda will release the prisoners once Burundi has lifted the blockade.`,
    `${ABOUT}If the prisoners are released, Rwanda will withdraw its troops.`,
    `${ABOUT}Rwanda offered a withdrawal of troops if the prisoners were freed.`,
    `${ABOUT}Burundi would release the prisoners, and in return Rwanda would withdraw its troops.`,
    `${ABOUT}Sanctions would be lifted only if Rwanda withdrew its troops.`,
    `${ABOUT}Burundi released the prisoners in exchange for a withdrawal of troops.`,
    `${ABOUT}Rwanda rejected elections, but it offered a withdrawal of troops if the prisoners were freed.`,
    `${ABOUT}Burundi has dropped its demand that elections be held.`,
  ],
  'what is wanted, alleged, threatened or denied is no act': [
    'In talks between Sudan and Libya, nobody spoke. Sudan accused Libya of bombing Niger.',
    'In talks between Sudan and Libya, nobody spoke. Belarus must stop targeting activists.',
    'In talks between Sudan and Libya, nobody spoke. Canada sanctioned tanker operators accused of attacking Norway.',
    'In talks between Sudan and Libya, nobody spoke. Sudan refused to release the prisoners.',
    'In talks between Sudan and Libya, nobody spoke. Georgia answered with a warning and added ships to its fleet.',
    'In talks between Sudan and Libya, nobody spoke. Thailand denied that it had offered a withdrawal of troops in return for elections.',
  ],
  'sides, mediators and helpers': [
    'Qatar is mediating between Burundi and Rwanda. Qatar held talks with Rwanda on Monday. The talks between Burundi and Rwanda address refugees.',
    'Swiss-brokered talks between Peru and Ecuador resumed.',
    'Talks between Peru and Ecuador opened in May. Both sides resumed the talks on Friday.',
    'Talks between Peru and Ecuador opened in May. Peru attended the talks.',
    'Norway, Kenya, Mali, Togo and Ghana signed the Oslo memorandum.',
    'The meeting of Chile and Peru was warm.',
    'Peru and Ecuador held talks on Monday.',
    'GENEVA, May 3 (Agency) - Peru and Ecuador held talks.',
  ],
  'who speaks': [
    'Egypt answered with a warning, and Sudan rejected the truce. Libya added ships to its fleet after Sudan rejected elections.',
    'Several reports have suggested that Qatar backs the truce.',
    'Talks between Armenia and Azerbaijan opened in Tbilisi. Armenia rejected the truce, a senior official said.',
    'Egyptian Foreign Minister Badr Abdelatty said that Sudan rejected the truce.',
    '"We reject the truce," a Malian official said.',
  ],
  'sanctions and their relief': ['Norway demanded that sanctions be lifted.', 'Norway demanded sanctions on Belarus.'],
  'what only the document tells': [
    'Malawi called for elections in Zambia. Zambia rejected the call.',
    'Talks between Peru and Ecuador opened in Lima.\n\nIndia and Nepal held talks in Pokhara. \n\nFrance welcomed the talks.',
    'The Cuzco talks between Peru and Ecuador ended.',
  ],
  'nothing to claim': [
    'The weather in Lima was mild on Monday.',
    'Iran, Iraq, Oman, Qatar, Kuwait',
    'Will Peru accept the truce? Who is mediating? Has Chile attacked Ecuador?',
    'Q: Has Peru rejected the truce? A: Ask them.',
    'Le Pérou a rejeté la trêve proposée par le Chili.',
    'Peru lehnte die von Chile vorgeschlagene Waffenruhe ab.',
  ],
};

/** All texts by what they show. */
export const PLAIN: readonly (readonly [shows: string, texts: readonly string[]])[] = [
  ...Object.entries(SENTENCES).map(([shows, rows]) => [shows, rows.map(([text]) => text)] as const),
  ...Object.entries(FURTHER),
];
