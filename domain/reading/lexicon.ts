/**
 * Words of UN drafting, in lower case. Not a dictionary: it tells a scanner's "Convehtion" from a
 * word that is merely rare, and whether a line's last hyphen belongs to the word. A word that is
 * missing here costs a hint, never a wrong reading.
 */
export const LEXICON: ReadonlySet<string> = new Set(
  `abandonment abduction ability able abolition about above abuse abusive academia academic
acceding accept acceptance access accordance account accountability accountable achieve achieved
achievements achieving acknowledge acknowledging across act acting action actions active
actively activities activity actors acts add address addressing adequate administrative
admission adopt adopted adopting adoption advance adversely advise affected affects affirming
aforementioned africa african after again against age age-sensitive agencies agency agenda
agents agree agreed agreement aid aids aim aimed alia all alleviate already also always america
american among amongst analyse analysis analyze and annex announcement annual annually another
any appearing applicable application apply appraisal appraisals appraise appreciation approach
appropriate appropriately april arab are area areas armed armenia around arrangements arrival
article articles asking aspects assembly assess assessed assessment assessments assist
assistance associated assurances at-risk attached attainment attempts attention attitudes august
authorities available aviation avoidance avoided avoiding aware awareness awareness-raising
balanced bangkok bank base based basis bearing become been before being belarus believe below
benefit benefits best better between beyond biennial bilateral birth blue bodies body bolivarian
both boys brasilia briefings bring broad brokering brought budget build building built business
businesses but call called calls campaigns can capacities capacity capacity-building care
careful carried case cases causes cedaw central certain chains chair challenge challenged
challenges chamber chambers change changes channels chap chapter cheap checks chief child
children children's circulate circulated civil civilians clear clearer climate close closed
closely co-facilitators co-hosted cochair coercing coercion coherence collaboration collect
collection collective combat combatants combating combatting commend commensurate comment
commentary comments commission commissioner commit commitment commitments committed committee
common communications communities community compact companies comparable compassion compensation
compilation compile complete compliance compliant component comprehensive comprising compulsory
concern concerned concerning concerted concise conclude conclusion condemn condemnation
condition conditional conduct conference confinement confirm conflict conflicts congress
connected connection consensus consent consequence consequences consider consideration
considered consistent constitutes constructive consultation consultations consultative contact
contain contained contemporary context contexts continue continued continues contribute
contributes contribution contributions control convene convened convention cooperate cooperation
coordinate coordinated coordination coordinator corruption council counter counter-trafficking
countering countries country course cover covid create created crime crimes criminal criminalize
crises crisis-induced criteria critical cross-border cross-regional crucial cultural culture
current currently cursive cyberspace darkweb data date dated dates day deadline deal debate
december deception decide decided decides decision decision-making decisions decisive
declaration declared deep deeply definition delegation delegations deliver demand democratic
department deployed derived describe design designate designation designing despite destination
detect deter determine determined deterring develop developed developing development dialogue
different difficult digital dignity diligence diplomatic direct disability disaggregated
disasters disclose discretionary discrimination discuss discussing discussion discussions
dismantle displacement disproportionately disrupt distr distribution diversify document
documents does doha doing domestic dominican donations done donors draft drafting drive drugs
due duplication during duty each early economic ecuador education educational effect effective
effectively efficient effort efforts either elect election electronic element elements eliminate
eliminating elimination embassy emergencies emphasize emphasizing employment empowerment enable
enact enclosed encourage encourages encouraging end endeavor endorse enduring energy enforcement
enforcing engage engagement engaging english enhance enhanced enhancement enhancing enjoyment
ensure ensuring entire entities entitled entity environment environmental equal equality equity
eradicate especially essential establish established establishing establishment estimate ethical
ethnicity europe evaluating evaluation even event events every evidence evidence-based evince
exacerbated example excellency exchange exchanges exclude excluding exclusion exercise exist
existing expand expect experience experiences expert expertise experts explain explicit
explicitly exploitation exploiters exploiting exposure express expressed expresses expressing
extend extended extension extent facilitate facilitator facilitators facing factors fair faith
faith-based families family february federation field fight final finally finance financial
financing find firewalls first floor flows focal focusing follow follow-up following food for
force forced foreign form formal format forms forth forum forward foster fostering fosters
foundation four four-year fourth framework frameworks fraud fraudulent free freedom freedoms
friday from front-line fuel full fully fund fundamental funding further future gap gaps gender
gender-based gender-sensitive general generated geneva girl girls give given giving global
globally goal goals good goods governance governing government governmental governments grateful
grave gravity great greater grounds group groups growing growth guidance guidelines hall
handwritten harbouring has have having headquarters health heinous held help hemisphere hereby
herewith high high-level highest hiv hold holding home honor honour hope horn hosted hour hours
house how human humanitarian humanity ibid identification identified identify ideology illegal
illicit immediate immediately immigration impact impairs implantation implement implementation
implemented implementing importance important improve improved improving include included
includes including inclusion inclusive income incorporate incorporating increase increased
increasing increasingly indeed indicate indicators individual indivisible industries inequality
inform informal information information-sharing informed initial initiatives ink innovation
innovative input inputs inspections instances institute institution institutional institutions
instrument instruments integrated integrating integrity intended intensify intensifying inter
inter-agency interest interested interests intergovernmental intermediaries international
internet interpol interregional into introduce invaluable invest investigate investigations
invitation invite invited invites involve involved involvement involving irrelevance issue
issues item items its january joint jointly journal journey judges july june just justice
kazakhstan keep key khartoum kind kindly knowledge labour lack land language large last late
later law lawful laws lead leader leaders leadership leading learn learned least leave legal
legislation legislations legislative lessons letter letters level levels libya life light like
limited line lines link linked links list local located long long-term look looks made main
maintain major make making management manager mandate mandated mandates manner many march
marginalization mark marriages mass match material matter matters may mean means measure
measures mechanism mechanisms media medical meet meeting meetings member members membership men
mention mentioned method methods mexico mid might migrant migrants migration mind mindful
minimum minister ministerial ministry mission misuse mitigate modalities model modern moment
monday money-laundering monitor monitoring month months more morning most move movements much
multiple must mutual mutually name named names nation national nationality nations natural
nature necessary need needed needs needs-based negotiate negotiated negotiation negotiations
network networks never new next night non non-governmental non-punishment normalize not note
noted notes november now nullifies number numbers obligation obligations observe observed
observer observers occur october offence offences offer office officer offices official
officials often oldest one ongoing online only open opening operate operating operation
operational operations opinion opportunity option optional order orderly organ organization
organizations organize organized organs origin original other others our out outcome outline
outside over overall page pandemic panel paper para paragraph paragraphs paras paris
parliamentarians part participate participation particular particularly parties partner partners
partnership partnerships party past pathways patterns payments peace peacekeeping penalize
penalized penalizing people performance period permanent permits perpetrators person personal
personnel persons perspective philippines physical place places plan planet planning played
please pleased pledges plenary point points police policies policy political population
pornography pose position positions possible post-conflict potential poverty power practical
practice practices practitioners preamble preambular predictable prepare prepared present
presented president press pressing prevalence prevent preventing prevention preventive previous
primary principals principle principles prior priorities priority privacy private proactively
problem procedure procedures proceed proceedings process processes procurement produced
producing production professionals programme programmes progress project promote promoting
promotion proportionate proposal proposals propose prosecute prosecution prosperity prostitution
protect protecting protection protections protocol protocols provide provided providers
providing provision public publication publish published punish punishment punitive purchase
purpose purposes pursuant pursue put qatar quadrennial question questions quickly raise raising
rapid rapporteur rapporteurs rate rather ratification ratifying reach read readiness reading
ready reaffirm reaffirming reaffirms recall recalling recalls receipt receive received receiving
recent recognition recognize recognized recognizes recognizing recommend recommendation
recommendations recommended records recovery recruit recruiting recruitment reduce reduced refer
reference referral referrals referred reflect reform refugees regard regarding regardless
regional regions registration regular regularly regulations rehabilitation reinforce reinforced
reinforcing reintegrate reiterate reiterated reiterating relate related relating relation
relevant reliable reliance religion remain remains remedies remedy reminder removal report
reporting reports representative representatives republic request requested requests require
requirement requires res research reserve residence resolution resolutions resource resources
resourcing respect respecting respective respond responding response responses responsibility
responsible restricted result results retain return reunification revictimization review revise
revised revision right rights rights-based risk robust role room rotational rule rules russian
safe sale same sanctions scale schedule scheduled science scientific scope second secretariat
secretary secretary-general sect section sector secure security see seek seize sensitive sent
separately september series serious seriously seriousness serve service services servitude
session sessions set sets seven seventy-first seventy-fourth seventy-second sex sexual shall
share shared sharing short should shown side signature significant signs silence similar simple
since single situation situations sixty-seventh skills slave slavery small smuggling social
society sociocultural solidarity solutions some soon source south space speak special
specialized specific specifically spheres sponsorship stable staff stage stakeholder
stakeholders standard standards start starting state statement states statisticians status step
steps still strategies strategy strengthen strengthened strengthening stress stressing stringent
strong strongest strongly structure style subject subjected submission submissions submit
submitted subregional subsequent successful such suffer sufficient sufficiently summary summit
supplement supplementary supplementing supply support supporters supporting supposed suppress
survive survivors sustain sustainable sustained syrian system systematic systems table
tajikistan take taken takes taking tangible target targeted technical technologies technology
technology-based terms territories terrorist testimonies text thailand than thank that the their
them theme themselves then there therefore therein thereof thereon thereto these they thing
think third thirteenth this those threat three through thursday thus time title today together
tolerance tools topic total toward towards track trade trafficked traffickers trafficking train
training transactions transfer transit transmit transmitted transmitting transnational
transparent transportation treaty troops trust tuesday turkmenistan two types un-women
unauthorized under underline underlining undermines underscore understand undertake unemployment
unethical union united universal unjustly unlawful until up-to-date update uphold upon urge
urgency urgent urges use used useful using uzbekistan value various venezuela version very via
victim victim's victim-centered victim-centred victim-oriented victimization victims view views
vigorously violates violence virtual visas visit vital voice vol voluntary vote vulnerabilities
vulnerability vulnerable war was water way weapon web wednesday week welcome welcomes welcoming
well were western what when where wherever whether which while who whole whose why wide widely
wider will wish with within without women word words work working world would write writing
written year years yet york you young your youth zero zone zones`.split(/\s/),
);
