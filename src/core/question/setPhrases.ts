import { pattern, type Rule, shape } from './shape.ts';

// Words that only ask how a thing stands.
const STATUS_WORDS =
  'status state play news update current latest present known new know articles tell became become becomes happened happens far along come got progress situation fate future getting coming going progressing'.split(
    ' ',
  );

/** Set phrases that ask for a meaning, a state, plans, events, an interval or a reason; they come before the wh-words. */
export const SET_PHRASES: readonly Rule[] = [
  pattern('what (?:does|do|did) .+ stand for\\b', () => shape('expansion', 'definition', { asking: ['stand'] })),
  pattern('what (?:is|are|was) .+ (?:short for|an? (?:abbreviation|acronym) (?:of|for))\\b', () =>
    shape('expansion', 'definition', { asking: ['short', 'abbreviation', 'acronym'] }),
  ),
  pattern('(?:what|which) (?:is|was) the (?:full|long) (?:name|form) of\\b', () =>
    shape('expansion', 'definition', { asking: ['full', 'long', 'name', 'form'] }),
  ),
  pattern(
    "what(?:’s|'s| is| are| was| were)? (?:the )?(?:current |latest |present )?(?:status|state of play|state(?= of (?:the|an?) \\S+ \\S)|news|update|progress|situation|fate)\\b",
    () => shape('status', 'event', { asking: STATUS_WORDS }),
  ),
  // "where do the talks on the fares stand?"
  pattern(
    'where (?:do|does|did) (?=.*\\b(?:talks|negotiations|case|project|plans?|bill|inquiry|investigation|process|work|matter|things|deal|dispute|proceedings|preparations|lawsuit|trial|reform|bid|campaign|search)\\b).* stand(?: now| today| at present)?$',
    () => shape('status', 'event', { asking: ['stand', ...STATUS_WORDS] }),
  ),
  // "What became of the buyouts?", "what happened to the music hall?", "how far is the partnership?"
  pattern(
    "(?:what(?:’s|'s| has| have| had)? (?:become|became|becomes|happened|happens)(?: of| to| with)|how (?:far (?:along )?(?:is|are|has|have)(?=.*\\b(?:partnership|plans?|project|talks|work|construction|building|programme|program|bill|reform|negotiations|tender|preparations|investigation|inquiry|search|repairs?|deal|process|come|got)\\b)|(?:is|are) .+ (?:getting on|coming along|progressing|going)$))(?!.* (?:on|in) (?:\\d|january|february|march|april|may|june|july|august|september|october|november|december))",
    () => shape('status', 'event', { asking: STATUS_WORDS }),
  ),
  pattern("what(?:’s|'s| is| was) (?:known|new|the latest)\\b", () =>
    shape('status', 'event', { asking: STATUS_WORDS }),
  ),
  pattern('what do (?:we|you|the articles) know (?:about|of)\\b', () =>
    shape('status', 'event', { asking: STATUS_WORDS }),
  ),
  pattern(
    '(?:what about|how about|latest on|news on|news about|update on|any news|tell me about|about(?! (?:how|what|which|who|when|where)\\b))\\b',
    () => shape('status', 'event', { asking: STATUS_WORDS }),
  ),
  pattern(
    'what (?!(?:are|were) the (?:\\p{L}+ ){1,4}of\\b)(?:(?:are|were|is) (?:the )?)?.{0,60}?(?:\\bnext )?\\bplans?\\b',
    () => shape('planned', 'event', { asking: ['plan', 'plans', 'next'] }),
  ),
  // "What was planned for May?", "what is supposed to happen in March?", "what was to be announced on 30 March?"
  pattern(
    "what(?:’s|'s| is| are| was| were| else is| else was)? (?:planned|scheduled|expected|due|foreseen|coming up|on the agenda|(?:supposed |going |set |due |meant |expected |scheduled |said |reported |believed )?to (?:happen|take place|come|be))\\b",
    () =>
      shape('planned', 'event', {
        asking:
          'planned scheduled expected due foreseen coming agenda supposed going set meant happen take takes took place else'.split(
            ' ',
          ),
      }),
  ),
  pattern('what (?:will|would|should) (?:happen|take place|change)\\b', () =>
    shape('planned', 'event', { asking: ['happen', 'take', 'place'] }),
  ),
  pattern('(?:which|what) (?:came|happened|was|is|took place) (?:first|earlier|later)\\b', () =>
    shape('interval', 'event', { asking: ['came', 'happened', 'first', 'earlier', 'later'] }),
  ),
  pattern('what (?:has |had )?(?:happened|happens|occurred|took place|went on|was going on)\\b', () =>
    shape('happened', 'event', { asking: ['happened', 'happens', 'occurred', 'took', 'place', 'went', 'going'] }),
  ),
  pattern(
    'how (?:many )?(?:days|weeks|months|years|long) (?:passed|elapsed|lie|lay|were there|are there|is it|was it|went by|did it take)?\\s*(?:between|from|after|before)\\b',
    () =>
      shape('interval', 'duration', {
        asking: ['days', 'weeks', 'months', 'years', 'long', 'passed', 'elapsed', 'take'],
      }),
  ),
  pattern(
    '(?:why|how come|what for|for what reason|what (?:caused|led to|made|explains)|what (?:is|was|were|are) the (?:main |official )?(?:reasons?|causes?|motives?|purpose))\\b',
    () =>
      shape('reason', 'reason', {
        asking: ['reason', 'reasons', 'cause', 'causes', 'caused', 'motive', 'explains', 'come', 'led'],
      }),
  ),
];
