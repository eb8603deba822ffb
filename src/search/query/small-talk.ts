/**
 * What people say to a bot that asks nothing of the articles. Each is a whole message, or a part of one
 * beside others of them, in lower case and without punctuation.
 */
const PHRASES: readonly string[] = [
  // Greetings and farewells.
  "hi+|he(y+|ll+o+)|howdy|yo|sup|greetings|welcome|hiya|what'?s up|whats new|long time no see",
  "good (morning|afternoon|evening|day|night)|morning|nice to (meet|see) you",
  "bye( bye)?|good ?bye|see (you|ya)( later| soon| tomorrow)?|take care|have a (nice|good|great) day",
  "hallo|guten (tag|morgen|abend)|moin|servus|tschüss|hola|adi[oó]s|bonjour|salut|ol[aá]|ciao|你好|こんにちは|안녕(하세요)?",
  // Thanks and praise.
  "thanks?( you)?( so much| very much| a lot)?|many thanks|thx|ty|cheers|danke( sch[öo]n)?|gracias|merci|obrigad[oa]|谢谢|ありがとう",
  "(good|great|nice|well|cool|awesome|perfect|excellent|amazing|brilliant)( job| work| done| answer| one)?|ok(ay)?|i see|got it|lol|haha+",
  "you('re| are)? (are )?(the best|great|awesome|amazing|cool|funny|smart|stupid|useless|a star)|i (love|like|hate) (you|this bot)",
  // Requests for something else than a passage.
  "(please |can you |could you )?(tell|give|write|show|make|sing|read)( me| us)? (a|an|another|some|something)( good| funny| short)? (jokes?|stor(y|ies)|riddles?|poems?|songs?|haikus?|compliments?|funny|nice)",
  "make me laugh|sing( something)?|dance|entertain me|i('m| am) (bored|sad|lonely|happy|tired)|can we (talk|chat)|let'?s (talk|chat)|talk to me|say (something|hello|hi)",
  "(can|could|will|would) you (please )?help( me| us)?|help( me| us)?|i need( some| your)? help|do my homework|(just )?test(ing)?|is (this|it) (on|working)|are you there",
  // Questions about the bot.
  "(who|what|how|where) are you( doing| from| feeling)?|how (do you do|is it going|goes it|old are you)|how('s| is) (life|it going|your day)",
  "what('s| is) your (name|purpose|job|favou?rite [a-z]+)|do you have a name|introduce yourself",
  "are you( really)? (a |an |the )?(bot|robot|human|person|machine|ai|real|alive|sentient|chat ?gpt|gpt|llm|ok|okay|smart|conscious)",
  "who (made|created|built|wrote|programmed|designed|owns) you|do you (like|love|hate) me|do you (sleep|dream|eat|think)|will you marry me",
  "what (can|could|do|should) (you|i|we) (do|know|answer|offer|ask)( you| here| about| for me)*|how (do|can|does) (you|this|i|it)( bot)? (work|use (you|this|it)|ask|start)|what is this( bot)?",
];

/** Words that may stand between the phrases and change nothing. */
const FILLERS =
  "bot|robot|footnote|there|all|everyone|everybody|guys|folks|friend|buddy|mate|dude|please|so|well|oh|and|then|now|again|today|just|really|very|much|dear|for (that|this|your help|the (help|answer))|indeed|yes|no|nope|yeah";

const PART = new RegExp(`^(?:${PHRASES.join("|")})(?= |$) ?`, "u");
const FILLER = new RegExp(`^(?:${FILLERS})(?= |$) ?`, "u");

/** More words than these say something. */
const MOST_WORDS = 16;

/**
 * Whether a message is nothing but a greeting, thanks, a request such as "tell me a joke", or a question
 * about the bot. A message with anything else in it may ask something of the articles.
 */
export function isSmallTalk(message: string): boolean {
  let rest = plain(message);
  if (rest.split(" ").length > MOST_WORDS) return false;
  let phrases = 0;
  while (rest !== "") {
    const part = PART.exec(rest);
    const filler = part ? null : FILLER.exec(rest);
    if (!part && !filler) return false;
    if (part) phrases++;
    rest = rest.slice((part ?? filler)![0].length);
  }
  return phrases > 0;
}

const plain = (message: string): string =>
  message
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(/[^\p{L}\p{M}\p{N}']+/gu, " ")
    .trim();
