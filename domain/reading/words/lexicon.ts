import { adverb, doublingVerbForms, plural, verbForms } from "./inflection";

/** Verbs whose forms are regular: "reaffirm", "reaffirms", "reaffirmed", "reaffirming". */
const VERBS = `abate abolish absorb abstain abuse accede accelerate accept access accommodate accompany accomplish
accord account accredit accrue accumulate accuse achieve acknowledge acquire act adapt add address
adhere adjoin adjourn adjust administer adopt advance advertise advise advocate affect affirm
afford aggravate agree aid aim align allege alleviate allocate allow alter amend amount amplify
analyse analyze announce answer anticipate apologize appeal appear append apply appoint appraise
appreciate apprehend approach appropriate approve archive arm arouse arrange arrest arrive
articulate ascertain ask aspire assemble assert assess assign assimilate assist associate assume
assure attach attack attain attempt attend attract attribute audit augment authenticate authorize
automate avail average avert avoid await award balance ballot base battle belong benefit besiege
block board boast bolster bomb border borrow branch breach bridge brief broaden broker build burden
burn bury calculate call calm campaign capture care carry cascade catalyse cause caution cease
celebrate centralize certify chair challenge chance change characterize charge charter check
circulate circumvent cite claim clarify classify clean clear climb close cluster coerce coincide
collaborate collapse collate collect combat combine comfort command commemorate commence commend
comment commission communicate compare compensate compete compile complain complement complete
complicate comply compose comprehend comprise compromise conceal concede conceive concentrate
concern conclude condemn condition condone conduct confine confirm confiscate conform confront
connect conserve consider consist consolidate constitute constrain construct construe consult
consume contact contain contaminate contemplate contest continue contract contradict contravene
contribute convene converge converse convert convey convict convince cooperate coordinate cope copy
correct correspond cost counter counteract couple court cover create credit criminalize criticize
cross culminate cultivate curb curtail damage deal debate debrief decentralize decide declare
decline decolonize decrease dedicate deem deepen defeat defend define defraud degrade delay
delegate delete deliberate delineate deliver demand demarcate demilitarize demobilize demolish
demonstrate denounce deny depart depend depict deplete deplore deploy deport deposit deprive derail
derive descend describe deserve design designate desire despair destabilize destine destroy detail
detain detect deteriorate determine devastate develop deviate devise devolve devote diagnose
dictate differ differentiate diffuse digitalize digitize dilute diminish direct disable
disaggregate disagree disappear disarm discard discharge disclose discontinue discourage discover
discriminate discuss dismantle dismiss displace display dispose dispossess dispute disregard
disrupt disseminate dissolve distinguish distort distribute disturb diversify divert divide
document dominate donate double doubt downgrade draft drain dredge drift earmark earn ease echo
edit educate effect effectuate elaborate elapse elect elevate elicit eliminate embark embed embody
embrace emerge emigrate emit emphasize employ empower enable enact encompass encounter encourage
end endanger endeavour endorse endow endure enforce engage engender enhance enjoy enlarge enlighten
enlist enrich enshrine enslave ensue ensure entail enter entertain entitle entrench entrust
enumerate envisage envision equal eradicate erase erect erode err escalate escape escort establish
esteem estimate evacuate evade evaluate evidence evince evoke evolve exacerbate examine exceed
exchange exclude execute exempt exercise exert exhaust exhibit exist exit expand expect expedite
expend experience experiment expire explain explode exploit explore export expose express extend
extinguish extort extract extradite fabricate face facilitate fade fail falsify favour fear feature
fill film filter finalize finance finish fish fix flag flash flaw flood flourish flow focus follow
force forestall forge form formalize formulate forward foster frame frustrate function fund further
gain garner gather gauge gear generate glorify govern grant greet ground group guarantee guard
guide halt hamper hand handle happen harass harbour harden harm harmonize harness harvest hasten
haul head heal heighten help herald hesitate highlight hinder hire honour hope host house humiliate
identify ignore illuminate illustrate imagine immigrate impact impair impart impede imperil implant
implement implicate imply import impose imprison improve inaugurate incarcerate incite incline
include incorporate increase index indicate indict induce industrialize infect inflict influence
inform infringe inhabit inherit inhibit initiate injure innovate inquire insert insist inspect
inspire install instigate institute institutionalize instruct insulate insure integrate intend
intensify interact intercept interest interfere interlink intern internalize interpret interrelate
interrogate interrupt intersect intervene interview intimidate introduce invade invest investigate
invite invoke involve isolate issue itemize jeopardize join journey judge justify kidnap kill kind
label labour lack lag land last launch lean learn legalize legislate legitimize lengthen lessen
leverage liaise liberalize liberate license light limit line link liquidate list listen litigate
live load loan lobby locate lock look loot lower maintain manage mandate manifest manipulate
manufacture march marginalize mark market mask master match matter maximize measure mechanize
mediate mention merge merit migrate militarize mine minimize mirror misappropriate misrepresent
miss misuse mitigate mobilize moderate modernize modify monitor mount mourn move multiply murder
name narrow nationalize need neglect negotiate network neutralize nominate normalize note notice
notify nourish nullify number nurture obey object oblige obscure observe obstruct obtain obviate
occasion occupy offend offer omit open operate operationalize oppose oppress opt optimize order
organize orient originate outlaw outline outpace outreach outweigh overfish overlap overlook
overstate overturn overwhelm owe own pack page paint panel paralyse pardon park part participate
partner pass pave pay penalize penetrate perceive perform perish permeate perpetrate perpetuate
persecute persevere persist personalize persuade pertain phase pillage pilot place plague plant
play plead please pledge plunder poison police politicize poll pollute pool populate portray pose
position possess post postpone practise praise pray precede preclude predict predominate prejudice
prepare prescribe present preserve preside press presume prevail prevent price privatize privilege
probe proceed process proclaim procure produce profess profile profit progress prohibit project
proliferate prolong promote prompt promulgate pronounce propagate propose prosecute prosper protect
protest protract prove provide provoke publicize publish pull punish purchase purify purport pursue
push qualify quantify quarantine question quote raise rally range rank rape rate ratify ratio reach
react reactivate reaffirm realign realize reappear reappoint reassess reassure recall receive
reciprocate reclaim recognize recommence recommend reconcile reconfirm reconsider reconstitute
reconstruct reconvene record recover recreate recruit rectify recycle redefine redeploy redesign
redirect redistribute redouble redress reduce reelect reestablish refine reflect reform reformulate
refrain refresh refuel refuse refute regain regard regenerate register regret regulate rehabilitate
reign reinforce reinstate reintegrate reinvigorate reiterate reject rejoice relate relax release
relieve relinquish relocate rely remain remark remedy remember remind remit remove remunerate
render renew renounce renovate rent reopen reorganize reorient repair repatriate repeal repeat
replace replenish replicate reply report repose represent repress reproduce request require rescue
research resemble reserve reshape reside resist resolve resort resource respect respond rest
restate restore restrain restrict restructure result resume retain retaliate retard retire retrain
retreat retrieve return reuse reveal reverse review revise revisit revitalize revive revoke revolve
reward risk rotate round rule rush sabotage sacrifice safeguard salute sanction satisfy save scale
scan schedule screen scrutinize seal search seat secure seem seize select sense sensitize separate
sequester serve settle sever shape share shelter shield shift ship shock short shorten show sign
silence simplify simulate situate slow smuggle soften solicit solidify solve sort sound span spare
spark spearhead specialize specify speculate spell sponsor spur stabilize staff stage stall stamp
standardize start starve state station stay stem stigmatize stimulate stipulate store streamline
strengthen stress stretch structure struggle study subject subjugate subordinate subscribe subside
subsidize subsist substantiate substitute subvert succeed suffer suffice suggest suit sum summarize
summon supersede supervise supplant supplement supply support suppose suppress surge surmount
surpass surrender surround survey survive suspect suspend sustain symbolize sympathize synchronize
synthesize systematize tackle tailor talk tamper target task tax tend term terminate terrorize test
testify thank threaten thrive tighten tolerate torture touch tour trace track trade train trample
transact transcend transform translate transpire transport trap traumatize treat trend trigger
trouble trust try turn uncover underline undermine underpin underscore undervalue unfold unify
unite update upgrade uproot urge use utilize vaccinate validate value vary venture verify veto
victimize view violate visit visualize voice volunteer vote vow wage wait waive walk wander want
warn warrant waste watch weaken weigh welcome widen wish witness work worry worsen wound yield`;

/** Verbs that double their last consonant: "submit", "submitted". */
const DOUBLING_VERBS = `abet acquit admit cancel channel commit compel concur confer control counsel defer deter dispel
drop enrol equip excel expel fit fuel fulfil impel incur infer input level model occur outfit
patrol permit plan plot prefer propel rebut recur refer repel rid scrap ship signal skip slip split
stop submit tap tip total transfer transmit travel unravel upset wrap`;

/** Nouns that are not also verbs above, with their regular plurals. */
const NOUNS = `ability abortion absence absolute abstention academic academy acceptance accession accident
accompaniment accomplishment accordance accountability accountant accounting accuracy accusation
achievement acidification acquisition acquittal acre action activist activity actor actuality
acuity adaptation addendum addict addiction addition addressee adequacy adherence adherent
adjournment adjudicator adjustment administration administrator admission adolescence adolescent
adoption adult adulthood advancement advantage advent adversary adversity advertisement advice
adviser advisor advocacy aerosol affair affiliate affiliation affirmation affordability
afforestation aftermath afternoon age ageing agency agenda agent aggression aggressor agreement
agribusiness agriculture ailment air aircraft airline airport airspace alarm alcohol alert
algorithm alien alignment allegation alliance allotment allowance ally alternate alternative
altitude ambassador ambition amendment amenity amnesty amputee analysis analyst anarchy ancestor
anchor angle animal animosity annex annexation anniversary announcement annuity antagonism
antibiotic antiquity antisemitism anxiety apartheid apology apparatus appearance appendix
applicability applicant application appointment apportionment appraisal approval aquaculture
aquifer arbitration arbitrator archipelago architect architecture area arena argument army
arrangement array arrears arrival arsenal art article artisan artist aspect aspiration assailant
assassination assault assembly assertion asset assignment assistance assistant assumption assurance
asylum atmosphere atoll atom atrocity attachment attacker attainment attendance attention attitude
attorney attraction attribution auction audience auditor auditorium auspices austerity authenticity
author authority autism autonomy auxiliary availability avenue aviation avoidance awareness axis
backdrop background backlog bacterium balcony band bank banking bankruptcy banner bar barrel
barrier basin basis basket battlefield bay beach bearer beautification beginning behalf behaviour
being belief believer belligerent benchmark beneficiary bequest betterment beverage bias
bibliography bicentenary bicycle bid bigotry bilateralism bill billion biodiversity biofuel
biologist biology biomass biome biosafety biosphere biotechnology bird birth birthday birthplace
bishop blockade blockage blockchain blood blueprint boat body bombardment bombing bond bonus book
booklet boost borrower borrowing bottleneck bottom boundary box boy boycott brain bread breadth
break breakdown breakfast breakthrough breastfeeding breath breeding breeze bribe bribery brick
briefing brigade broadband brochure brother brutality budget budgeting builder building bulk bullet
bulletin bullying bureau bureaucracy burial bus business businessman businesswoman button buyer
byproduct cabin cabinet cable cadre calamity calendar calibre camera camp campus canal cancellation
cancer candidacy candidate candidature cap capability capacity capital capitalist captain caption
captive captivity car carbon card cardholder career caregiver caretaker cargo caricature carriage
carrier case cash caste casualty catalogue catalyst catastrophe catchment category cattle caucus
causation caveat cavity ceasefire ceiling cell cemetery censorship census cent centenary center
centre century ceremony certainty certificate cessation chain chairman chairmanship chairperson
chairwoman chamber champion chancellor chaos chapeau chapter character characteristic charity chart
checklist checkpoint chemical chemistry chief child childbirth childcare childhood choice cholera
church cinema circle circuit circular circumstance citation citizen citizenry citizenship city
civilian civility civilization clarity clash class classroom clause cleaner clearance clearing
clergy clerk client climate clinic clinician closure clothes clothing cloud coach coal coalition
coast coastline code codification coercion cohabitation coherence cohesion cohort coin coincidence
collaborator collateral colleague collection collector college collision colonialism colonization
colony colour column combatant combination combustion commandant commander commandment commencement
commendation commentary commentator commerce commissioner commitment committal committee commodity
commonality commonwealth communique community compact companion company comparability comparison
compartment compassion compatibility compendium competence competency competition competitiveness
competitor compilation complainant complaint complementarity completeness completion complexity
compliance complicity component composition compound comprehension comptroller compulsion
computation computer computing concept conception concert concession conciliation conciliator
conclusion concordance concurrence condemnation conditionality condolence conductor confederation
conference confession confidence confidentiality configuration confinement confirmation conflict
conformity confrontation confusion congestion congratulation congress congruence conjunction
connection connectivity conquest conscience conscientiousness consciousness conscript conscription
consensus consent consequence conservation conservatism consideration consistency conspiracy
constituency constituent constitution constraint construction consul consulate consultancy
consultant consultation consumer consumption container contaminant contempt content contention
contestation context contiguity continent contingency contingent continuance continuation
continuity contraception contraceptive contraction contractor contradiction contrary contrast
contravention contribution contributor convener convenience convention convergence conversation
conversion conviction convocation cooperative coordinator copper copyright coral core cornerstone
corollary corporation corps corpse correction correlation correspondence correspondent corridor
corruption cosmos cosponsor cosponsorship council councillor counsellor count counterfeit
countermeasure counterpart counterproposal counterterrorism country countryside county coup courage
courier course courtesy courtroom cousin covenant coverage craft crash creativity creator creature
credential credibility creditor creed crew crime criminal criminality crisis criterion criticality
criticism critique crop crossing crossroads crowd cruelty cryptocurrency culpability culprit
culture currency current curriculum custodian custody custom customer cyber cyberattack
cyberbullying cybercrime cybersecurity cyberspace cycle cyclone dam danger dashboard data database
dataset date daughter day daylight deadline deadlock dealing dearth death debris debt debtor decade
decarbonization decency deception decision deck declaration decommissioning decree deduction deed
defamation default defect defence defendant defender defense deference deferment deferral
deficiency deficit definition deforestation degeneration degradation degree deletion delimitation
delinquency delinquent deliverable delivery delta democracy democrat democratization demographic
demography demolition demonstrator denial denomination density dentist denuclearization
denunciation department departure dependant dependence dependency depiction depletion deployment
deportation depositary depository depreciation depression deprivation depth deputy derivation
derivative derogation descent description desert desertification designer desk destination destiny
destruction detainee detection detention detergent determinant determination deterrence deterrent
detriment devaluation developer development device devotee devotion diabetes diagnosis diagnostic
diagram dialogue diamond diaspora dichotomy dictatorship diet dietary difference differential
difficulty dignitary dignity dilemma diligence dimension dimming diploma diplomacy diplomat
direction directive director directorate directory disability disadvantage disagreement
disappearance disappointment disapproval disarmament disaster disbursement disciple discipline
disclosure discomfort discontent discontinuance discontinuation discord discourse discovery
discrepancy discretion discussion disease disengagement disinformation dislocation dismantlement
dismay dismissal disorder disparity dispatch dispersal displacement disposal disposition
dispossession disruption dissatisfaction dissent dissertation dissolution distance distinction
distortion distress distribution distributor district distrust disturbance diversion diversity
dividend division divorce doctor doctrine documentary documentation dollar domain domestication
dominance dominion donor dosage dose doubling downfall downturn dozen drafter drafting drainage
drama drawback drawdown drawing dream driver drone drought drug dryland duality dump dumping
duplication durability duration duress dust duty dwelling dynamic dynamism eagerness ear earner
earning earth earthquake east eating economics economist economy ecosystem edge edifice edition
editor editorial educator effectiveness efficacy efficiency effluent effort elder election elector
electorate electricity electrification electron element eligibility elite embargo embarkation
embassy embezzlement emblem embodiment embryo emergence emergency emigrant eminence emission
emitter emotion emphasis empire employee employer employment empowerment enabler enactment enclave
enclosure encouragement encroachment encryption endemic ending endorsement endowment enemy energy
enforceability enforcement engagement engine engineer engineering enhancement enjoyment enlargement
enlightenment enquiry enrichment enrolment ensemble enslavement enterprise entertainment enthusiasm
entitlement entity entrance entrant entrepreneur entrepreneurship entry envelope environment
environmentalist envoy epidemic epidemiology episode epoch equality equation equator equilibrium
equipment equity equivalence equivalent era ergonomics erosion error essay essence establishment
estate ethic ethnicity euro evaluator evasion evening event eventuality eviction evil evolution
examination examiner example exception excess excise exclusion excuse execution executive exemption
exhaustion exhibition exhortation exigency exile existence expansion expatriate expectancy
expectation expedition expenditure expense expert expertise expiration expiry explanation
exploitation exploiter exploration explosion explosive exponent exporter exposition exposure
expression expropriation expulsion extension extent extermination externality extinction extortion
extraction extradition extreme extremism extremist eye fabric facade facilitator facility fact
faction factor factory faculty failure fairness faith fall fallout fame family famine fanaticism
farm farmer farming fascism fashion fatality father fatigue fault favouritism feasibility
federalism federation fee feed feedback feedstock feeling fellow fellowship felony female feminism
fertility fertilization fertilizer festival feudalism fibre fiction field fighter fighting figure
file final finality financier finding finger fingerprint fire firearm firefighter firewall firm
fisher fisherman fishery fishing fishpond fissile flame fleet flexibility flight floor flora flour
fluctuation fluid follower food foodstuff foot footballer footnote footprint forage foreground
foreigner foreman forensics foresight forest forestry forgery formality format formation formula
fort fortitude fortune forum fossil foundation founder fraction fragility fragmentation framework
franchise fraud fray freedom freeze freight freshwater friction friend friendship front frontier
frontline fugitive fulfilment fullness functionality functionary fundamental fundamentalism funder
funding fundraising funeral furniture fusion future gallery game gap garbage garment gas gasoline
gate gateway gathering gender gene generality generator generosity genetics genocide genome
geographer geography geology ghetto giant gift girl glacier glance glass globalization globe goal
goodness goods goodwill governance government governor grade graduate graduation grain grammar
grandchild grandparent graph grass gratitude gravity grazing greenhouse greening grid grief
grievance groundwater grouping grower growth guarantor guardian guardianship guerrilla guest
guidance guideline guilt gulf gun habit habitat habitation hacker half hall hallmark handbook
handicap handicraft handover happiness harassment hardship hardware harmony hate hatred haven
hazard heading headline headquarters headway health healthcare hearing heart heat heating hegemony
height helicopter hemisphere herd here heritage hero heroin hierarchy highland hijacking hill
hindrance history holder holding holiday holocaust home homeland homelessness homeowner homicide
honesty honey honorarium horizon hospital hospitality hostage hostility hotel hotline hour
household housing hub humanism humanitarian humanity humankind hunger hunter hunting hurdle
hurricane husband hydrocarbon hydrogen hygiene hypothesis ice icon idea ideal identifier identity
ideology idiom ignorance illegality illiteracy illness image imagery imagination imbalance
immediacy immigrant immunity immunization impairment impartiality impasse impediment imperative
imperialism impetus implantation implementation implementer importance importer imposition
impossibility impression imprisonment improvement impulse impunity inability inaction inadequacy
incentive inception incidence incident incitement inclination inclusion inclusiveness inclusivity
income incompatibility inconsistency increment incursion indebtedness indemnity independence
indicator indictment indigence individual individuality inducement industrialist industry
inefficiency inequality inequity infancy infant infantry infection infertility infestation
infiltration inflation inflow influx informality information infraction infrastructure infringement
ingredient inhabitant inheritance inhibition inhumanity initiative initiator injection injunction
injury injustice inland inmate innocence innovator inquiry insect insecticide insecurity insertion
inside insider insight insistence inspection inspector inspectorate inspiration instability
installation instalment instance instant instinct institution instruction instructor instrument
instrumentality insufficiency insurance insurgency insurgent intake integrity intellect
intellectual intelligence intensity intent intention interaction interception interchange
interconnection interdependence interface interference interim interior interlinkage interlocutor
intermediary intermediate internee internet internment interoperability interpretation interpreter
interrelationship interruption intersection interval intervention interviewee intolerance
intoxication introduction intrusion invader invasion invention inventor inventory investigator
investment investor invitation invoice involvement irregularity irrigation island issuance item
jail jet jihadist job jobseeker journal judgement judgment judiciary jungle jurisdiction
jurisprudence jurist juror jury justice juvenile key keynote keyword kidnapping kidney kilogram
kilometre king kingdom kinship kitchen knowledge laboratory labourer lactation lake landfill
landing landlord landmark landmine landowner landscape landslide language lapse laptop larva laser
latitude laundering laureate law lawfulness lawmaker lawsuit lawyer layer layout leader leadership
leaflet leakage learner learning lease leather lecture lecturer ledger legacy legality legislator
legislature legitimacy leisure lender lending length leniency lesson letter levy liability liaison
liberalism liberty librarian library licence licensing lie lieutenant life lifecycle lifeline
lifespan lifestyle lifetime likelihood limitation linguist linguistics linkage liquidator liquidity
liquor literacy literature litigant litre litter livelihood livestock living lobbyist locality
localization locomotion locus logistics loneliness longevity loophole looting lorry loss lot
lottery loyalty luncheon lung luxury machine machinery magazine magistrate magnitude mail mainland
mainstay mainstreaming maintenance majority maker malaria male malfunction malnutrition malpractice
mammal man management manager manganese manhood manifestation manifesto mankind manner manoeuvre
manpower mantle manual manufacturer manufacturing manuscript map mapping margin marine mariner
marker marketing marketplace marriage mass massacre mastermind material maternity mathematics
matrix maturity maximum mayor meal meaning means meantime measurement meat mechanic mechanism medal
media mediator medication medicine mediocrity medium meeting melting member membership memo memoir
memorandum memorial memory menace menstruation mentor mentoring mercenary merchandise merchant
mercury mercy merger message messenger metadata metal methane method methodology metre metropolis
microbe microbiology microcredit microfinance microplastic midday midnight midterm midway midwife
migrant migratory mile milestone militant militarism military militia milk millennium million mind
mindset miner mineral minimum mining minister ministry minor minority minute miracle miscarriage
misconception misconduct misery misinformation misinterpretation misogyny misperception missile
mission missionary mistake mistreatment mistrust misunderstanding mobility modality mode modelling
moderator modernity modus moisture molecule moment momentum monarchy monitoring monopoly monsoon
month monument moral morality moratorium morbidity morning mortality mortgage mosque mosquito
mother motherhood motion motivation motive motor mountain movement multiculturalism multilateralism
multilingualism multiplication multiplicity multiplier multitude municipality museum music musician
muslim mutation mutilation mystery nanotechnology narcotic narration narrative nation national
nationalism nationality native naturalization nature navigation navy necessity negation negligence
negotiator neighbour neighbourhood net neutrality neutron newborn newcomer newspaper night nitrogen
nobility noise nomad nomenclature nominee nonproliferation norm normality north notation notebook
notion novelty november nuance nuisance numeral nurse nursery nursing nutrient nutrition oath
obesity objection objective objectivity obligation observance observation observatory observer
obsolescence obstacle obstruction occupancy occupant occupation occurrence ocean oceanography
octane offence offender offense offering office officer official offspring oil ombudsman
ombudsperson omission ongoing onset onslaught onus opener opening opera operator opinion opponent
opportunity opposite opposition oppression oppressor option orbit ordeal ordinance ore organ
organism organizer orientation origin originality originator orphan orphanage oscillation outage
outbreak outburst outcome outer outflow outlay outlet outlook output outrage outset outsider
outsourcing overdose overexploitation overfishing overhaul overhead overpopulation overproduction
overrun oversight overtime overview owner ownership oxygen ozone pace package packaging packet pact
pain pair palace pamphlet pandemic panellist panic paper parade paradigm paradise paradox paragraph
parallel parameter paramilitary parent parentage parenthood parity parliament parliamentarian
parole partiality participant particle particular particularity partition partnership party passage
passenger passion passivity passport past pastor pastoralism pastoralist pasture patent paternity
path pathogen pathway patience patient patriot patriotism patron patronage pattern pavilion payee
payload payment payroll peace peacebuilder peacebuilding peacekeeper peacekeeping peacemaker
peacemaking peak peasant pedagogy pediatrician peer penalty pendency peninsula penitentiary pension
pensioner people percent percentage perception perfection performance performer peril period
periodical periphery permafrost permanence permission perpetrator persecution persecutor
perseverance persistence person personality personnel perspective persuasion pesticide petition
petitioner petrol petroleum pharmaceutical pharmacy phenomenon philanthropist philanthropy
philosopher philosophy phone phosphorus photograph photographer photography phrase physician
physicist physics piano picture piece pilgrim pilgrimage pillar pioneer pipeline piracy pirate
placement plain plaintiff planet planner planning plantation planter plastic plate platform player
playground pleasure plebiscite plenary plenipotentiary plenum plight pluralism plurality plutonium
poaching pocket poetry point policing policy policymaker policymaking polio politician politics
pollen pollination pollinator pollutant polluter pollution polygamy populism populist pornography
port portal portfolio portion portrait portrayal possession possessor possibility postage poster
posterity postponement posture potential poultry poverty power practicability practicality practice
practitioner prairie prayer preamble precaution precedence precedent precept precinct precipitation
precision precondition precursor predator predecessor predicament predictability prediction
predisposition predominance preface prefecture preference pregnancy prejudgement premise premium
preoccupation preparation preparedness prerequisite prerogative prescription presence presentation
presenter preservation presidency president pressure prestige presumption pretext prevalence
prevention pricing pride priest primacy primary prince principal principle printer printing
priority prison prisoner privacy prize probability probation problem procedure proceeding
proclamation procurement prodigy producer product production productivity profession professional
professionalism professor proficiency profitability profusion program programme programmer
programming progression prohibition projectile projection prolongation prominence promise promoter
promotion pronouncement proof propaganda property prophet proponent proportion proportionality
proposal proposer proposition prosecution prosecutor prospect prosperity prostitution protection
protectionism protector protectorate protein protester protestor protocol prototype proverb
providence provider province provision provocation proximity proxy prudence psychiatrist psychiatry
psychologist psychology public publication publicity publisher pulse punishment pupil purchaser
purity purpose pursuit quality quantity quantum quarry quarter queen quest questioner questionnaire
quintile quorum quota quotation race racism racist radar radiation radical radicalization radio
radioactivity rail railway rain rainfall rainforest rainwater ransom rapporteur rapprochement
rationale rationalization reactor reader readership readiness reading readjustment reaffirmation
realism reality realm reappointment rearmament reason reassessment rebel rebellion rebuttal receipt
receiver reception recession recidivism recipe recipient reciprocity recital recitation recognition
recollection recommendation reconciliation reconfiguration reconnaissance reconsideration
reconstruction recorder recording recourse recovery recruiter recruitment recurrence redemption
redeployment redistribution reduction redundancy reef reelection refectory referee reference
referendum referral refinement refinery reflection reforestation reformer refrigerant refuge
refugee refund refusal regime regimen region regionalism registrar registration registry regression
regularity regularization regulator reimbursement reinforcement rejection rejuvenation relapse
relationship relative relativity relaxation relevance reliability reliance relief religion
religiosity reluctance remainder remembrance reminder remission remittance remnant remoteness
removal renaissance renewal reorientation reparation repayment repercussion repertoire repetition
replacement replenishment replica reporter reporting repository representation representative
repression reprisal reproduction republic repudiation reputation requirement requisition rescuer
researcher reservation reservoir reset resettlement residence residency resident residue
resignation resilience resistance resolution respondent response responsibility responsiveness
restitution restoration restraint restriction restructuring resumption resurgence retailer
retention rethink retirement retribution retrieval retrospect returnee reunification reunion
revenue reversal reversibility revictimization reviewer revision revival revocation revolution
rhetoric rhythm rice rider rifle right ring riot river road roadblock roadmap roadside rocket role
room root roster rostrum roundtable route routine row royalty rubber rubric ruler ruling runner
runoff rupture rural saboteur safety sailor saint salary sale salinity salinization salt sample
sampling sanctuary sand sanitation satellite satisfaction saving saviour scandal scenario scene
scheme scholar scholarship school schooling science scientist scope score scourge screening script
scrutiny sculpture sea seabed seafarer seafood seaport seaside season secession seclusion second
secrecy secret secretariat secretary section sector secularism security sedentary sediment segment
segregation seizure selection selectivity self semester seminar senate senator sender senior
sensation sensitivity sensor sentence sentiment separatism separatist sequel sequence serial series
sermon servant server service serviceman servicewoman servicing servitude session setback setting
settlement settler severity sewage sewer sex sexuality shadow shaft shame shareholder sharing sheet
shelf shell shelling shipbuilding shipment shipowner shipping shipyard shop shore shortage
shortcoming shortfall shoulder shrimp shrine shutdown sibling sickness side sight signatory
signature significance similarity simplicity sister site size sketch skill skin sky slaughter slave
slavery sleep slide slogan slowdown slum smoke smoking smuggler snow society sociologist sociology
software soil soldier solicitor solidarity solution solvency son song source south sovereign
sovereignty space spacecraft speaker specialist speciality species specificity specimen spectator
spectrum speech speed sphere spill spillover spirit spirituality spite spokesman spokesperson
spokeswoman sponsorship sport spot spouse spring squad square stability stadium stagnation stake
stakeholder stance standard standing standpoint standstill star statehood statelessness statement
statistic statistician status statute statutory steadfastness steel step stereotype stereotyping
steward stewardship stick stigma stimulant stimulus stockpile stockpiling storage storm story
strait stranger strangulation strategist strategy stratum stream street strength strife string
striving student studio stumbling style subcategory subcommission subcommittee subcontinent
subcontractor subculture subheading subjection subjectivity submarine submission subparagraph
subprogramme subregion subsection subsidiary subsidy subsistence subsoil substance substitution
subtitle suburb subversion success succession successor suffering sufficiency suffrage sugar
suggestion suicide suitability suite summary summer summit sun sunlight sunset superintendence
superintendent superior superiority supervision supervisor supervisory supplementation supplier
supporter supposition suppression supremacist supremacy surface surgeon surgery surplus surprise
surrogacy surrogate surrounding surveillance survival survivor susceptibility suspension suspicion
sustainability swamp symbol symbolism symmetry sympathy symposium symptom synagogue syndicate
syndrome synergy synopsis synthesis system table tablet tactic talent tank tariff taskforce
taxation taxonomy taxpayer teacher teaching team technician technique technologist technology
teenager telecommunication telegram telephone television temperature temple temptation tenant
tendency tender tenet tension tenure terminal terminology terrace terrain territory terror
terrorism terrorist testament testimony testing text textbook textile theatre theft theme theology
theorist theory therapy thesis thickness thing thinker thinking thirst thought threat threshold
throughput tide timber time timeframe timeline timeliness timescale timetable tissue title tobacco
toilet tolerance toll ton tone tonne tool toolkit top topic topography torment torturer
totalitarianism totality touchstone tourism tourist towel tower town township toxicity toxin tract
tractor trader trading tradition trafficker tragedy trainee trainer training trait trajectory
transaction transcript transformation transgression transit transition transmission transmittal
transparency transportation transporter trauma traveller treason treasure treasurer treasury
treatment treaty tree trial triangle tribe tribunal tribute trillion trip triumph troop trophy
truck trustee trusteeship truth tuberculosis tuition tunnel turbulence turmoil turnout turnover
tutor type typhoon typology tyranny ultimatum umbrella uncertainty underdevelopment underemployment
undersecretary understanding undertaking underwriter unemployment uniform uniformity unilateralism
union unit unity universality universe university unrest upheaval upholder upliftment uprising
upsurge uranium urbanization urgency urine usage usefulness user utility utopia utterance vacancy
vaccine vacuum validity valley valuable valuation vandalism vapour variability variable variance
variant variation variety vegetable vegetation vehicle vendor venue verdict versatility verse
version vessel veteran veterinarian vetting viability vibrancy victim victor victory video
viewpoint vigilance village villager vindication violator violence virginity virtue virus visa
visibility vision visitor vitality vitamin vocabulary vocation volatility volcano volume
volunteerism voter voting voyage vulnerability wall war ward warden warehouse warfare warhead
warlord warming warmth warning warrior warship wastewater watchdog water watercourse watershed
waterway wave way weakness wealth weapon weaponry weather web webcast webinar website wedding week
weekend weight weighting welfare wellbeing west wetland wheat wheelchair whistleblower wholeness
widow wife wildfire wildlife willingness wind window wing winner winter wisdom withdrawal woman
womanhood wood woodland word wording worker workforce working workload workplace workplan workshop
workspace workstation world worldview worship worshipper worth wreck writer writing wrongdoing
xenophobia yacht year yearbook youngster youth zone zoning`;

/** Adjectives, with their adverbs. */
const ADJECTIVES = `abject abrupt absolute abstract abundant academic acceptable accessible accidental accountable
accurate active actual acute additional adequate adjacent administrative adverse aesthetic
affectionate affordable aggressive agricultural alternate alternative ambitious ample analytic
angry annual anxious apparent applicable appreciable appropriate approximate arbitrary artificial
artistic assertive assiduous astronomical attentive attractive audible authentic authoritative
automatic autonomous available aware awkward basic beneficial biannual biennial bilateral binding
biological bitter blatant blind bold brave brief bright broad brutal calm candid capable careful
categorical causal cautious central certain chaotic charitable cheap chemical chief chronic
chronological circular civic clandestine clear clinical close coercive cogent coherent cohesive
cold collaborative collective colonial comfortable commendable commensurate commercial common
comparable comparative compassionate compatible compelling competent competitive complementary
complete complex compliant comprehensive compulsory conceptual concerted conclusive concrete
concurrent conditional conducive confident confidential conscientious conscious consecutive
consequent conservative considerable consistent conspicuous constant constitutional constructive
continual continuous contractual contrary controversial convenient conventional convincing
cooperative cordial correct correlative corresponding costly courageous covert creative credible
criminal critical crucial cruel cultural cumulative current customary cyclical daring dark deadly
decisive deep definite definitive deliberate delicate democratic demographic dental dependent
deplorable desirable desperate destructive determined detrimental diagnostic different difficult
digital diligent diplomatic direct disastrous discreet discretionary discriminatory dispassionate
disproportionate distinct distinctive diverse domestic dominant double dramatic drastic due durable
dynamic eager early earnest easy ecological economic economical educational effective effectual
efficacious efficient elaborate electoral electric electrical electronic eligible elusive emotional
emphatic empirical enormous entire environmental equal equitable equivalent erroneous especial
essential eternal ethical ethnic even eventual evident exact excellent exceptional excessive
exclusive exhaustive expansive expedient expeditious expensive experimental expert explicit
explosive exponential express expressive extensive external extraordinary extreme factual fair
faithful false familiar famous faulty favourable feasible federal fierce final financial firm
fiscal fit flagrant flat flexible forceful forcible foreseeable formal former formidable forthright
fortunate frank fraudulent free frequent fresh friendly fruitful full functional fundamental
further futile gainful general generic generous genetic gentle genuine geographic geographical
global good gradual grammatical grand graphic grateful grave great grievous gross habitual happy
hard harmful harmonious hasty healthy heartfelt heavy heinous high historic historical holistic
honest honourable hopeful horizontal horrific hostile huge human humane humble hydrological
hypothetical ideal identical ideological idle illegal illegitimate illicit immaterial immediate
imminent immoral impartial imperative imperfect implicit important impossible impressive improper
impulsive inaccurate inadequate inadvertent inappropriate inclusive incompatible incomplete
inconsistent incorrect incremental independent indigenous indirect indiscriminate indispensable
individual indivisible industrial ineffective inefficient inequitable inevitable infamous informal
informative inherent initial innate innocent innovative insecure insidious instant institutional
instrumental insufficient integral intellectual intense intensive intentional interactive
interchangeable interdependent intermittent internal international intimate intrinsic invaluable
invariable inverse invisible irregular irrelevant irrespective irresponsible irreversible joint
judicial judicious just keen kind lamentable large lasting late latent lateral laudable lavish
lawful lax legal legislative legitimate lengthy liable liberal limited linear linguistic literal
local logical logistical loose loud low loyal lucid magnetic main major malicious mandatory
manifest manual marginal marine marked massive material maternal mathematical mature maximal
meaningful mechanical medical mental merciless mere methodical methodological meticulous mild
military mindful minimal ministerial mistaken moderate modern modest monetary moral multilateral
multiple municipal mutual mysterious narrow national natural near necessary negative negligent
neutral new nice nominal normal normative notable noticeable notorious novel nuclear numerical
numerous objective obligatory obvious occasional offensive official old ominous open operational
operative opportune opposite optimal optimistic optional oral orderly ordinary organic
organizational original outright outstanding overall overt overwhelming painful parallel paramount
partial particular passionate passive patient peaceful peculiar perfect periodic periodical
permanent permissible perpetual persistent personal persuasive pertinent pervasive pessimistic
philosophical physical plain plausible pleasant plentiful political poor popular positive possible
potential powerful practicable practical precarious precautionary precious precise predictable
predominant preferable preferential prejudicial preliminary premature present preventable
preventive previous primary primitive principal prior private proactive probable problematic
procedural productive professional proficient profitable profound progressive prominent promising
prompt proper proportional proportionate prospective proud provisional prudent psychological public
punctual punitive pure purposeful qualitative quantitative quick quiet racial radical random rapid
rare rational ready real realistic reasonable reasoned recent reciprocal reckless recurrent
redundant regional regrettable regular relative relentless relevant reliable religious reluctant
remarkable remote repeated repetitive representative repressive reproductive republican resilient
resolute respectful respective responsible responsive restless restrictive retroactive
retrospective reverent rich right rightful rigid rigorous ripe robust romantic rough routine rude
ruthless sacred sad safe satisfactory scarce scientific scrupulous seamless seasonal secret secular
secure seeming selective selfish sensible sensitive separate serious severe sexual shallow sharp
short significant silent similar simple simultaneous sincere single skilful slight slow smart
smooth social societal sole solemn solid sound sovereign spatial special specific spectacular
speedy spiritual spontaneous sporadic stable standard stark static statistical statutory steady
steep straightforward strategic strict striking stringent strong structural subjective subsequent
substantial substantive subtle successful successive sudden sufficient suitable summary superb
superficial sure surprising susceptible sustainable swift symbolic sympathetic synergistic
synonymous systematic systemic tacit tangible tardy technical technological temporary tenacious
tentative territorial thematic theoretical thermal thick thin thorough thoughtful tight timely
tireless tolerant total tough toxic traditional tragic transitional transparent traumatic
tremendous tribal true truthful typical ultimate unacceptable unambiguous unanimous unauthorized
unavoidable unclear unconditional undue unequal unequivocal uneven unexpected unfair unfortunate
unfriendly uniform unilateral unintentional unique universal unjust unlawful unlikely unnecessary
unofficial unprecedented unreasonable unreserved unsatisfactory unstable unsuccessful unusual
unwilling urban urgent useful useless usual vague vain valid valuable variable vast verbal vertical
viable vicious vigilant vigorous violent virtual visible visual vital vivid vocal vocational
volatile voluntary vulnerable warm wasteful weak weekly welcome whole wholehearted wicked wide
widespread wild wilful wise wonderful worldwide worthy wrong wrongful young zealous`;

/** Words as they stand: irregular forms, particles, terms of art. */
const AS_THEY_STAND = `a abandonment abduction abhorrent abide abides abiding able aboard abolition about above
abovementioned abroad abusive academia accrual aches acoustic across actionable actuarial ad
admissibility admissible aerial aerospace affective affirmative aforementioned aforesaid afraid
after afterwards again against aged ageism ageist aggregate ago agrarian agreeable agro
agroecological agroecology agroforestry ahead airborne airlift akin algae alia alike alive all
alluvial almost alone along alongside aloud already also although altogether always ambient
ambulance ambush amenable amid amidst among amongst amortization amphibians amphibious an anaemia
anaesthetic analogous analogue ancestral ancient and anew annexure annuitant another anoxic ante
antecedents anthrax anthropogenic anti anticipatory antigen antiretroviral any anybody anyone
anything anyway anywhere apart appellate apples aquatic arable archaeological archaic architectural
are arguably arid arise arisen arises arising armaments armoured arose around artillery artisanal
as ash ashore aside asleep assessment assessments asymmetric at atmospheric atomic atop audiovisual
aviators away awoke axes axial backstop backward bacteriological bad badly bailout bails ballistic
ban bandwidth banknotes banned bans bare barred barring bat batch bath bathymetric battalion
bayonet be bean beans bear bearing bears became because become becomes becoming been befall befalls
before beforehand began begin begins begun behind behold belated belatedly believe believed
believes believing bells below beneath benthic beset beside besides best bestow better between
beyond bicameral big bigger biggest binary biocultural biodegradable biodiverse bioethics biogas
biogeographic bioinformatics biomedical biometric bioprospecting biosecurity birthrate birthright
bis bisexual bitten black bleaching blended blue bodily bolder bondholder bondholders bones
bookkeeping books bore boreal born borne botanical both bottle bought bound bovine breach breast
breastfed bride bring bringing brings broach broadcast broadcasters broadcasts broke broken brought
brown browser budgetary buffer built bunch burdensome burnt but buy buying buys by bycatch byte
bytes cable cabotage cacao cadastre cadmium calibration came can cannon cannot canopy canvass
canyon canyons capita capitalization capitalized carbonaceous carcinogenic cardiac cardiovascular
caries carnage carryover cashflow casing cassava cast casting casts catastrophic catch catches
catching caught causative ceded cellar cellular censured cereal cereals ceremonial cervical
cetaceans cetera chap chatbot childbearing children chlorine choose chooses choosing chose chosen
chromosome circa circumstantial civil civilizational civilized claimant classical clearer climatic
climatological clothed clung coastal coffee cognate cognitive cognizance cognizant coliform collar
collateralized colloquial combatting combustible come comes coming comity commonplace communal
communes communicable communist compensatory complicit compost compostable composting con
concessional concessionality concise concomitant conferral conflicting congenital consular
consultative contagious contemporaneous contemporary contextual continental contributory convergent
cooked cooking cordon coronavirus corporate corporeal correctional corrigendum corroborate
corroborated corroborating corroboration corrosive corrupt cosmetic cotton couch could
countercyclical counterparty counterproductive crater creditworthiness creditworthy crematorium
crises criteria crosscutting crowdfunding crude cruise crustaceans crypto cryptographic cubic
culpable cultivable curative curricula cut cuts cutting cytology dance dated datum daycare dead
deaf dealt dear dearest dearly deceased decennial declaratory deducible deeper deepest deepfake
deepfakes defamatory defensible deflation defunct degradable deleterious demeaning dementia dengue
denuclearize denuclearized deoxygenation deportees depreciated depressed deprivational derogate
derogated desalination despite destitute detonate detonated detonation detonations detonator
detonators developmental diarrhoea diarrhoeal did die died dies dignified dilapidated dioxide
dioxides dire disadvantaged disburse disbursed disburses disbursing disciplinary discontented disks
dispersed disposable dissuade dissuasive distant distressed distributive divergent divisive do does
doing domiciled done doors dormant down downstream downward dowry draw drawn draws dress drew drink
drip driven drove drunk dry dual dugong during dwell dwells dwelt dying each earlier earliest
easier easiest eastern eastward eaten ebola eclipse econometric ecotourism ecotoxicity edible
egregious eight eighteen eighteenth eighth eighties eightieth eighty either elderly elementary
elephants eleven eleventh else elsewhere embattled embedded embedding emblazoned emblematic eminent
emitted emitting emplaced empty en enclosed encumbrance encyclopaedia endeavor endogenous energetic
enough entrepreneurial enzymes epidemiological eponymous equates escrow estoppel estuaries estuary
et etc ether ethnographic ethos eutrophication evacuees evaluative ever everlasting every everybody
everyday everyone everything everywhere evidentiary ex exceedingly excellencies excellency except
excepted excepting excerpt excerpts exemplary exhort exogenous expanse explanatory exploratory
extant extenuating extinct extra facie facto faecal fallen falling far farther fast fastest fatal
fauna fed feel feels fell felt feminist feminists feminization feminized fertilisers few fewer
fewest fide fiduciary fifteen fifteenth fifth fifties fiftieth fifty fight fights filing find finds
finite fintech fir firmware first firsthand fissionable fistula five flagged flagging flagship
flight floral fluorinated focal folder folders fool fools for fora forbade forbid forbidden forbids
fore forecast forecasts foregoing foregone foreign foremost forensic foresaw foresee foreseeing
foreseen foresees forever forex forget forgive forgo forgone forgot forgotten forth forthcoming
forthwith forties fortieth fortification fortnight fortnightly forty fought found four fourteen
fourteenth fourth fragile fragmented fratricidal free freed freeing freelance frees fright from
frozen fungi fungible furthermore gable garden garrison gave genital genocidal genomic geological
geometric geophysical geopolitical geospatial geostationary geothermal get gets given gives giving
glacial glad globalized go goes going gold gone gorilla got governmental gracious gradient
graduated grandfather grandmother graphite grassroots gratis greater greatest green grenade grew
grey grow grown grows guilty gunfire gunmen gynaecological had halfway halons handwritten haphazard
has hat hatch hats have having he healthier hear heard hears hearth heartily hectare hectares hedge
hegemonic held helpful hence henceforth hepatitis her herbicides hereafter hereby hereditary herein
hereinafter hereof hereto heretofore hereunder herewith heritable heroic hers herself heterogeneous
hidden hide higher highest hijack him himself his hit hither hitherto hits hitting hiv hoc hold
holder holds homogeneous homosexuality honor honoraria honorary hook hooked hooks hormonal horn
horse hospitalization hospitalized hot hound how however hunch hundred hundreds hundredth hung hurt
hut huts hybrid hydroelectric hydrofluorocarbons hydrographic hydrology hydropower hygienic
hypertension i ibid idem if ill illiquid illiterate immeasurable immemorial immense immovable
immune immunocompromised impending imperilled imperilling impermissible impoverished
imprescriptible impromptu improvised impugned imputed in inadmissibility inadmissible inalienable
inasmuch incessant incest incidental incoming incommunicado inconclusive incontrovertible
incorruptible increasingly incumbent incurable indebted indeed indefinite indelible indemnified
indemnifies indemnify indentured indexation indicative indices indigent indubitable inestimable
inexpensive infanticide infantrymen infeasible infectious inferior infinite inflationary
influential info infographic infographics informants informational ingenuity inhospitable inhuman
inhumane injurious inner inseparable insofar insoluble insolvency insolvent instate instead insular
insulin insurmountable intact intangible integer intelligent intelligible inter intercessional
interferon intergenerational intergovernmental interlocutory internals interoperable interregional
intersectional intersessional intersex into intolerable intra intractable introductory intrusive
inundated inundation inure invalid invertebrates inviolability inviolable inward ionizing iron
irrational irreconcilable irrefutable irreparable irreplaceable irresponsibility irreversibility is
isotopic it its itself ivory jeopardy jure juridical jurisdictional keeps kept kidnapped kin knew
knife knit know knowing knowledgeable known knows krill lack lacklustre lacunae lagging lagoon
lagoons laid lain landlocked larger largest lastly latch later latest latter laudatory laugh launch
lay laying lays lead leading leads leapt least leave leaves leaving led leeway legible lend lends
lent leprosy lesbian less lesser lest let lethal lethality lets levied lexical lexically lexicon
lifeblood lifelong lifesaving like likely likewise linchpin liquid lit lithium littoral livable
loath locale locales localize localized localizes long longer longest longitudinal longstanding
lose loses losing lost loved loves loving lowest lucrative lump lumpsum lunch lying macroprudential
made magnanimous mainstream make makes making maladjusted malarial malign malnourished managerial
mangrove mangroves manned manslaughter many mapped marauding marital maritime markup marshes
matrimonial maybe me mean meant measles mediaeval medicinal medieval meet meets mega megawatt
megawatts memorable memoranda men meningitis menstrual mercantile metabolic metallic meteorological
metric metropolitan microbial mid middle midwifery midwives might mimicked minefield minesweeping
minima minus misguided mislead misleads misled mistook mitochondrial mobile modem mollusc molluscs
money monies monolithic monthly moot more moreover morphine mortar mortem mosquitoes most mostly
mould mound mouth much multi multidimensional multifaceted multigenerational multilingual
multipartite mundane munition must mutandis mutatis mutiny my myriad myself namely napalm nascent
nationwide nautical naval nay nearby nearer nearest needy neighbouring neither neonatal neonates
neural neurological never nevertheless newest next nickel nine nineteen nineteenth nineties
ninetieth ninety ninth nitrous no nobody nodules nomadic non none nonetheless nonexistent nor
northbound northern northward not nothing notwithstanding novice now nowhere nulla nutritional
nutritious obese obligate obligated obnoxious observable observational obsolete obstetric
obstetrical obstetrician occupational occupiers oceanic oceanographic of off officio offset offsets
offshore often older oldest oligopoly omitted omitting on once oncology one oneness onerous ones
oneself online only onto onward onwards ophthalmic opiates opioid opioids opportunistic oppressive
optical or orbital ordinal ore ornamental orthodox other others otherwise ought our ours ourselves
out outbound outdated outdid outdoor outermost outgoing outgrow outgrows outlying outmoded outposts
outside outward oven over overarching overdue overlapped overlapping oversaw oversee oversees
oxidative paediatric paid pan para paralegal paras parental parliamentary parochial participative
participatory particulate partisan partly parturition passim pastoral patch paternal patriarchal
paunch payable payers peaceable peatland peatlands pecuniary pedestrian pelagic penal pencil
pending per percentile peremptory perennial perforce perhaps perimeter perinatal peripheral perjury
permissive pernicious pharmacological phenomena phenotypic phonetic photosynthesis photovoltaic
phytoplankton phytosanitary picnic pivotal placenta planetary plankton plenty pluralist pluralistic
plus pneumonia pogrom poisonous polar poliomyelitis polycentric polygamous polymer polymers
polymetallic populous portable postal posthumous postnatal postwar potable pouch preambular
preclusion preclusive predatory predicated preempt preemptive pregnant prenatal preparatory
prescriptive presidential presumably presumptuous prevalent pride prima primaeval primates prime
prioritization prioritize prioritized prioritizes prioritizing pristine pro probabilistic probative
programmatic programmed proliferator proliferators promissory prone propellant proprietary
proprietorship prosecutorial prosperous protective protozoa proven provincial pseudonymous
psychiatric psychosocial psychotropic puberty pulmonary purposive pursuant put puts putting
quadrennial quadruple quarterly quasi quinquennial quit quite quits quitting quo rabies racialized
rack racks radioactive radionuclides rainfed rainy ran randomized rang rangeland rangelands rapists
raptors rather ratio ratione re reachable read reads realise realtime rear rebate rebates
receivable recessive recognizable rectangular red redacted referable refoulement regardless
regiment regretted regretting regulatory reimbursable reimburse reimbursed rein reins remand
remanded remedial remitted remitter remitting remunerative renewable renewables reparable
reparative repay repugnant rescind rescinded residential residual residuary resourceful respiratory
restitutio restorative resultant resurgent retail retaliatory retroactivity retry reversible
revolutionary rhinoceros ridden ride rides riding riparian rise risen rises rising ritual rituals
riverine rob robe rodents rollout rose rotational rubbish run runaway running runs sack safer
safest said sake salient saline same sane sang sanitary sargassum sarin savannah savannahs savers
saw say saying says scalable scanned scanning scant scarce scare scary scattered schema schemas
scholarly scholastic seaborne seagoing seagrass seagrasses seamount seamounts seaweed secondary
secretarial sectoral sedimentation see seedling seedlings seeing seek seeking seeks seen seismic
seldom sell selling sells semi semiannual send sending sends sensory sent septic sequential set
sets seven seventeen seventeenth seventh seventies seventieth seventy several sewerage sexism
sexist shaken shall shameful she shed sheer shell shirt shoes shone shorthand shot should shown
shrapnel shrink shrinking shrinks shrunk shut sick sided siege silica silos silver since sine
singled sings singular sit sits sitting situational six sixteen sixteenth sixth sixties sixtieth
sixty sizable sizeable sized skilled skyrocketing slack small smaller smallest smallholder
smallholders smallpox smell smelting smile snapshot sniper snipers so soft solar sold solvents some
somebody somehow someone something sometimes somewhat somewhere sonic soon sooner soonest
sophisticated sore sought sour southerly southern southward spanned spanning sparse speak speaking
speaks sped spend spending spends spent spin spins spoke spoken spontaneity spread spreading
spreads spurred spurring stack stacks staggering stair stale stalemate stall stand standalone
stands staple stapler stare stationary steer steers stemmed stemming stepwise stereotypical
sterilization stern still stillbirth stillborn stimuli stipend stochastic stocktake stolen stone
stood storied storytelling stratospheric strewn strike strikes strive striven strives strongest
strove struck stuck subcutaneous subliminal subregional subscriptions subset subvention subventions
such sui sulfide sulphide sulphur sunny super superfluous supplemental supplementary supportive
supposedly supra supranational supreme surcharge surgical suspicious sustenance sweep sweeping
sweet swept swim swims sworn symmetric symmetrical synthetic tabled tactical take taken takes
taking taught taxable teach teaches technocratic tectonic tectonics teenage teeth telehealth
telemedicine telemetry telephonic telework teleworking telling tells temperate temporal ten tenable
tenfold tens tenth terrestrial tertiary tetanus textual than thankful that thatch the thee their
theirs them themselves then thence there thereabouts thereafter thereby therefore therefrom therein
thereof thereon thereto thereunder therewith thermonuclear these they think thinks third thirdly
thirteen thirteenth thirties thirtieth thirty this thorium thorny those though thousand thousands
thousandth three threw thrice through throughout throw throwing thrown throws thus tidal tiger
tigers till tired to today toddlers toe together told tomorrow too took topical topsoil tortious
tow toward towards trachoma track traffic trafficked trafficking tranche tranches transformative
transgenic transient transistor transitory translator translators transversal trapped trapping
traumatised trawl trawler trawlers trawling treacherous triangular trilateral triple tripwire
tropical tropics truce trustworthy tsunami tsunamis tundra turbine turbines turbulent turtle
turtles twelfth twelve twenties twentieth twenty twice twin two twofold typhoid typo typos
ubiquitous ultra unaccompanied unanimity undeniable under underage undercapitalized undercover
underdeveloped underestimate underestimated underfunded underfunding undergo undergoes undergoing
undergone undergos undergraduate underground underlay underlie underlies underlying undernourished
undernourishment undernutrition underpaid underpinned underpinning underprivileged
underrepresentation underrepresented underserved underspending understaffed understand
understandable understands understood undertake undertaken undertakes undertook underutilized
underwater underway underwent underwritten undocumented unemployed unencumbered unfettered unfit
ungulates unitary unleash unleashed unless unmet unstinting unsung untied until unto unwavering up
upcoming upheld uphill uphold upholding upholds uplift upon upper uppermost upright upskilling
upstream uptake upward upwards urbanized us usurp utmost vacate vaginal vain van vanguard various
vascular vector vectors vehicular vein venal vents verifiability verifiable versa versus very
vested veterinary vetoes via vibrant vice victimhood vide viral vires virology virtuous vis
visionary vitiate viz vol volcanic voltage voluntariness voluntarism vouch voucher vouchers wake
walled warmest warplanes warring was waterborne we wealthy weaponization weaponize wear wearing
wears weed weeds weighted well went were westward wet whale whales what whatever whatsoever wheel
wheels when whence whenever where whereabouts whereas whereby wherefore wherein whereof whereupon
wherever whether which whichever while whilst white who whoever wholesale wholesome wholly whom
whose why wider widest widowed will willing win windfall winning wins with withdraw withdrawn
withdraws withdrew withheld withhold withholds within without withstand woke wolves women won wont
wooden wore workstream workstreams worn would woven wrath wreath write writes written wrote
xenophobic yearlong yes yesterday yet you younger youngest your yours yourself yourselves youthful
zero zika zinc zoonoses zoonotic`;

/** Compounds that UN editors write with a hyphen. */
const COMPOUNDS = `able-bodied action-oriented age-appropriate age-responsive age-sensitive agreed-upon
anti-corruption anti-money-laundering anti-personnel anti-racism at-risk awareness-raising
best-practice brain-drain built-in business-as-usual by-election capacity-building
capital-intensive child-centred child-friendly child-sensitive civil-society climate-resilient
climate-smart co-chair co-chairs co-facilitate co-facilitated co-facilitator co-facilitators
co-hosted community-based community-led conflict-affected conflict-related cost-effective
cost-effectiveness cost-sharing counter-terrorism counter-trafficking crisis-induced cross-border
cross-cultural cross-cutting cross-regional cross-section cross-sectoral cut-off data-driven
data-sharing day-to-day decision-maker decision-makers decision-making deep-rooted deep-sea
deep-seated disability-inclusive disaster-prone disaster-related donor-driven double-counting
drug-related early-warning ecosystem-based eighty-first eighty-fourth eighty-second eighty-third
end-use end-user energy-efficient ever-growing ever-increasing evidence-based fact-finding
faith-based far-reaching fast-track fiftieth-anniversary first-hand five-year follow-up
foreign-owned forty-fifth forward-looking four-year front-line full-time fund-raising gender-based
gender-blind gender-equal gender-mainstreaming gender-related gender-responsive gender-sensitive
good-faith grass-roots ground-breaking half-way hard-to-reach hard-won hate-motivated health-care
high-income high-level high-quality high-risk home-grown human-centred human-rights-based in-depth
in-kind in-person income-generating information-sharing inter-agency inter-american inter-ethnic
inter-parliamentary inter-religious inter-sessional interest-free issue-based job-creating
joined-up knowledge-based knowledge-sharing labour-intensive landlocked-country large-scale
law-abiding law-enforcement least-developed legally-binding life-cycle life-saving life-threatening
like-minded local-level long-distance long-lasting long-standing long-term low-carbon low-cost
low-emission low-income low-lying lower-income man-made market-based medium-sized medium-term
micro-enterprises mid-term middle-income mine-affected money-laundering mother-to-child
multi-country multi-donor multi-ethnic multi-hazard multi-partner multi-sectoral multi-stakeholder
multi-year nation-building near-term needs-based net-zero non-agricultural non-aligned non-binding
non-combatant non-communicable non-compliance non-discrimination non-discriminatory non-existent
non-governmental non-interference non-intervention non-member non-nuclear non-nuclear-weapon
non-official non-paper non-permanent non-profit non-proliferation non-punishment non-recurrence
non-recurrent non-refoulement non-renewable non-repetition non-self-governing non-state non-tariff
non-use non-violence non-violent nuclear-free nuclear-weapon nuclear-weapon-free off-grid
oil-producing on-site one-stop one-third open-ended open-source out-of-pocket out-of-school
ozone-depleting part-time peace-loving people-centred people-to-people policy-maker policy-makers
policy-making policy-relevant post-conflict post-disaster post-pandemic poverty-stricken
pre-existing pre-primary pre-trial private-sector pro-poor problem-solving public-private
quick-impact rain-fed real-time record-keeping results-based results-oriented right-hand
rights-based risk-based risk-informed risk-sharing rule-based rule-making safe-haven scaled-up
school-age science-based science-policy second-hand secretaries-general secretary-general
self-assessment self-defence self-determination self-employed self-employment self-financing
self-governance self-governing self-reliance self-reliant self-sufficiency self-sufficient
seventy-eighth seventy-fifth seventy-first seventy-fourth seventy-ninth seventy-second
seventy-seventh seventy-sixth seventy-third short-lived short-term side-event single-use
sixty-eighth sixty-fifth sixty-first sixty-fourth sixty-ninth sixty-second sixty-seventh
sixty-sixth sixty-third small-scale so-called socio-cultural socio-economic socio-political
south-south stand-alone state-of-the-art state-owned stock-taking sub-item sub-items sub-national
sub-regional sub-saharan tax-related technology-based thirty-first time-bound time-consuming
time-limited top-level trade-off trade-offs trade-related transit-country trauma-informed
twenty-fifth twenty-first twenty-five twenty-fourth twenty-second twenty-third two-thirds two-year
un-women under-five under-representation under-secretary-general up-to-date user-friendly
value-added vice-chair vice-chairman vice-chairs vice-president vice-presidents victim-centered
victim-centred victim-oriented voluntary-based war-torn water-borne water-related well-being
well-coordinated well-defined well-established well-functioning well-informed well-known
whole-of-government whole-of-society wide-ranging women-led work-life world-class world-wide
year-long year-round young-people youth-led zero-tolerance`;

/** States, places, peoples, days and months. */
const NAMES = `ababa abidjan abu addis afghan afghanistan africa african aichi aires albania albanian algeria
algiers america american amman amsterdam andean andorra angola angolan ankara antarctic antarctica
antigua apia april arab arabia arabic aral arctic argentina argentine armenia asean asia asian
athens atlantic august australia australian austria austrian azerbaijan bahamas bahrain balkans
baltic bamako bandung bangkok bangladesh bank barbadian barbados barbuda barcelona basel beijing
beirut belarus belem belgian belgium belize benin berlin bern bhutan bogota bolivarian bolivia bonn
bosnia botswana brasilia brazil brazilian bretton britain british brunei brussels bucharest
budapest buddhism buddhist buenos bulgaria bulgarian burkina burundi cabo cairo cambodia cameroon
canada canadian canberra cancun caracas caribbean caricom cartagena catholic cedaw chad chernobyl
chile chilean china chinese christian christianity christmas colombia colombian comoros congo cook
copenhagen costa cote covid crimea croatia croatian cuba cuban cypriot cyprus czech czechia dakar
danish danube darussalam december del denmark dhaka diwali djibouti doha dominica dominican dubai
dublin durban dutch easter ecuador egypt egyptian emirates english equatorial eritrea estonia
eswatini ethiopia ethiopian europe european faso february fiji finland finnish florence france
french friday gabon gambia gaza geneva georgia german germany ghana glasgow grande greece greek
grenada grenadines guatemala guinea guyana hague haiti haitian hanoi havana helsinki herzegovina
hindu hiroshima honduras hungarian hungary iberian iceland india indian indonesia indonesian
internet interpol iran iranian iraq iraqi ireland irish islam islamic israel israeli istanbul
italian italy ivoire jakarta jamaica jamaican janeiro january japan japanese jerusalem jew jewish
jews johannesburg jordan judaism july june kabul kampala kathmandu kazakhstan kenya kenyan khartoum
kigali kingdom kingston kinshasa kippur kiribati kitts korea korean kosovo kurdish kuwait kuwaiti
kyoto kyrgyzstan lanka lao latin latvia latvian lebanese lebanon leone lesotho liberia liberian
libya libyan liechtenstein lima lisbon lithuania lithuanian london luanda lucia lusaka luxembourg
madagascar madrid maghreb malawi malaysia malaysian maldives mali malta maltese manila maputo march
marino marrakech marrakesh marshall mauritania mauritian mauritius may mediterranean mercosur
mexican mexico micronesia minamata moldova monaco monday mongolia monrovia montenegro montevideo
montreal moroccan morocco moscow mozambique muslim muslims myanmar nagasaki nagoya nairobi nam
namibia nauru nepal netherlands nevis nicaragua niger nigeria nigerian nile niue nordic norway
norwegian november nowruz oceania october oman oslo ottawa ottoman pacific pakistan pakistani palau
palestine palestinian palestinians panama papua paraguay paris paulo persian peru philippines
plurinational poland polish portugal portuguese pretoria protestant qatar quito rabat ramadan
republic rica rio riyadh rohingya roma romania romanian rome rotterdam russia russian rwanda
rwandan sahara saharan saharawi sahel saint salvador samarkand samoa samoan san santa santiago sao
sarajevo saturday saudi scandinavian sendai senegal seoul september serbia serbian seychelles sharm
sierra singapore slovak slovakia slovenia slovenian sofia solomon somali somalia soviet spain
spanish stockholm sudan sudanese sunday suriname sweden swedish swiss switzerland syria syrian
taiwan tajikistan tallinn tanzania tanzanian tashkent tehran thai thailand thursday tibet timor
timorese tobago togo tokyo tome tonga trinidad tripoli tuesday tunis tunisia tunisian turkey
turkish turkmenistan tuvalu uganda ugandan ukraine ukrainian unesco unicef uruguay uzbekistan
vanuatu venezuela verde vesak vienna viet vietnam vietnamese vilnius vincent warsaw washington
wednesday wellington western windhoek yalta yemen yemeni yom york yugoslav yugoslavia zagreb zambia
zambian zealand zimbabwe zurich`;

const listed = (words: string): readonly string[] => words.split(/\s+/);

/** "designate" → "designation", "organize" → "organization", "notify" → "notification". */
function nounsOf(verb: string): readonly string[] {
  const noun = verb.endsWith("ate")
    ? `${verb.slice(0, -1)}ion`
    : verb.endsWith("ize")
      ? `${verb.slice(0, -1)}ation`
      : verb.endsWith("ify")
        ? `${verb.slice(0, -1)}ication`
        : null;
  return noun === null ? [] : [noun, plural(noun)];
}

/**
 * Words of UN drafting, in lower case and in the spelling of the United Nations ("organization",
 * "programme", "labour"). Not a dictionary: it tells a scanner's "Convehtion" from a word that is
 * merely rare, and whether a line's last hyphen belongs to the word. A word that is missing here
 * costs a hint, never a wrong reading. A maintained spelling library was weighed and left: its
 * dictionaries are megabytes too heavy for the browser, where the reading runs.
 */
export const LEXICON: ReadonlySet<string> = new Set([
  ...listed(VERBS).flatMap((verb) => [...verbForms(verb), ...nounsOf(verb)]),
  ...listed(DOUBLING_VERBS).flatMap(doublingVerbForms),
  ...listed(NOUNS).flatMap((noun) => [noun, plural(noun)]),
  ...listed(ADJECTIVES).flatMap((adjective) => [adjective, adverb(adjective)]),
  ...listed(AS_THEY_STAND),
  ...listed(COMPOUNDS),
  ...listed(NAMES),
]);
