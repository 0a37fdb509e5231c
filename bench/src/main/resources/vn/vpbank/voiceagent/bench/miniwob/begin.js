// Added to each page: begins the problem of a seed, tells the server its instruction and, in the end, the reward.
((task, seed) => addEventListener('load', () => {
  const tell = (what, value) => fetch(`/told/${what}/${task}`, { method: 'POST', body: String(value) });
  const end = core.endEpisode;
  core.endEpisode = (...result) => {
    const wasOver = WOB_DONE_GLOBAL;
    end(...result);
    if (wasOver || !WOB_DONE_GLOBAL) return;
    // The same words for every reward: what is done is for the page to judge, not for the agent to read.
    core.cover_div.textContent = 'Episode completed.';
    tell('reward', WOB_RAW_REWARD_GLOBAL);
  };
  core.EPISODE_MAX_TIME = 600000;
  core.hideDisplay();
  Math.seedrandom(seed);
  core.startEpisodeReal();
  tell('instruction', core.getUtterance());
}))
