package nsfwshapes

// harmlessWords look like rude ones: the same lengths, the same endings, a letter apart. Whatever of them the public list
// has is left out.
const harmlessWords = `
act add age air ant ape arc arm art ash ask axe bad bag bar bat bay bed bee bet big bin bit bow box boy bug bun bus
buy can cap car cat cow cry cub cup cut day den dig dim dip dog dot dry duo ear eat egg elf fan far fax fig fin fir
fit fix fly fog fox fun fur gap gas gem gum gut hat hay hen hip hit hop hot hug hut ice ink jam jar jet jog joy jug
key kid kit lap leg let lid lip log lot mad man map mat mix mud mug nap net new nut oak oar odd oil old one owl own
pan paw pay pea pen pet pie pig pin pit pot pug rat raw ray red rib rim rip row rub rug run sad sap saw sax sea set
six ski sky son sun tag tan tap tar tax tea ten tie tin tip toe ton top toy tub tug two van vet wax web wet wig win
wit yak yes zoo

aunt back bake ball band bank bark barn bass bath bead beak bean bear beat bell belt bend best bike bill bird bite
blue boat body bolt bone book boot born boss both bowl bull bump burn bush cage cake calf call calm camp card cart
case cash cast cave chat chef chin chip city clam clap claw clay clip club coal coat code coin cold cook cool copy
cord core cork corn cost cozy crab crew crop crow cube cure dart dawn deal deck deer desk dice diet disk dive dock
doll door dove down drum duck dune dusk dust duty face fact fall farm fast fawn fern fish five flag flat flip flow
foam fold folk food foot fork form fort four frog fuel full fund funk fuse game gate gift girl glad glow glue goat
gold golf good grab gray grid grin grow gulf hail hair half hall hand harp hawk head heal heap heat help herb hero
hill hive hold hole home hook hope horn hose hunt jazz jeep join joke jump keep kick kind king kite kiwi knee knot
lace lake lamb lamp land lane lark lava lawn leaf lift lime line lion list loaf lock loft long loop luck mail make
mall mask mast meal melt menu milk mill mint mist moon moss moth nail nest nine note oven pack page pail pain pair
palm pane park part pass past path peak pear peel pens pick pier pile pine pink pipe plan play plot plow plug plum
pole pond pony pool pump punt race rack raft rail rain ramp rest rice ride ring road robe rock roof room root rope
rose ruby rush sack sail salt sand seal seat seed shed ship shoe shop shot show shut sign silk sing sink site size
skip slim slip slow snow soap sock soda sofa soil song soup spin spit spot star stem step stop suit surf swan swim
tail tale talk tank tape task team tent test text tick tide tile time tire toad tone tool tray tree trip tube tuck
tune turn twin vase vest vine walk wall wand warm wash wave well west whip wind wine wing wink wolf wood wool work
worm yard yarn year

apple bacon badge baker banjo basil beach beard bench berry birch black blade blank blaze block bloom board bonus
boost brain brake brass brave bread brick bride brook broom brush bunny cabin cable camel candy canoe cargo chain
chair chalk chart chase check cheek chest chick chief child choir class clean clear clerk click cliff climb cloak
clock cloud clown coach coast cobra comet coral couch count court cover crane cream crown crust curve daisy dance
depot diner ditch dough draft dream dress drift drill drink drive eagle earth elbow fairy feast fence ferry field
flame flash fleet flock floor flour flute focus forge frame fresh frost fruit giant glass globe glove goose grain
grape graph grass green guard guest guide happy heart heavy hinge hobby honey horse hotel house human igloo jelly
jewel juice kayak koala label laser layer leash lemon level light lilac linen lucky lunch magic mango maple march
marsh match medal melon metal model money month motor mouse mouth music nurse ocean olive onion orbit otter paint
panda paper party pasta patch peach pearl penny phone piano pilot pitch pizza plane plant plate porch purse quack
queen quick quilt radio ranch raven river robin robot sauce scale scarf scout sheep sheet shelf shell shift shine
shirt shore short shrub skate skirt slice slide smile snack snail snake socks sound spark spice spoon sport spray
stack stage stamp stone stool store storm stove straw sugar swing table tiger titan title toast tooth torch tower
track trail train treat truck trunk tulip uncle wagon watch water whale wheat wheel whisk witch world yacht zebra

banana basket bottle bucket butter button camera candle carrot castle cookie dancer digger dinner doctor donkey dragon
drawer driver engine farmer father fiddle finger flower forest garden gather ginger guitar hammer harbor helmet hunter
insect island jacket jungle kettle kitten ladder letter lizard locker marble market mirror monkey mother muffin napkin
needle noodle orange oyster parade parrot peanut pencil pepper picker pillow pirate planet pocket potato puppet puzzle
rabbit ripple rocket rubber saddle sailor sandal school season shadow sister soccer spider spring squash summer sunset
temple tennis ticket timber tissue tomato tunnel turkey turtle vacuum valley violin wallet walrus warden window winner
winter wizard yellow zipper

airport balloon battery bicycle biggest blanket bracket brother builder cabbage captain chicken chimney cluster
coconut cooking copycat country curtain cushion dolphin feather fishing freckle giraffe glacier grandpa harvest
highway holiday journey kitchen ladybug lantern leather library lighter luggage machine mailbox monster morning
mustard packing pancake penguin picture popcorn pudding pumpkin raccoon rainbow scooter shutter skating slipper
snowman station student teacher thunder toolbox tractor trigger unicorn village volcano wedding whistle

alphabet baseball bathroom birthday broccoli building calendar campfire cardinal chestnut computer cucumber cupboard
dinosaur doorbell elephant envelope football fountain hedgehog homework icecream kangaroo keyboard mattress medicine
mosquito mountain mushroom necklace notebook painting platform postcard princess question sandwich scissors seahorse
shipping shoulder skeleton snowball squirrel starfish stocking suitcase swimming treasure triangle trombone umbrella
vacation windmill

butterfly cathedral celebrate chocolate crocodile fireworks goldfinch hamburger honeycomb lawnmower newspaper
paperclip parachute pineapple raspberry saxophone snowflake spaceship staircase stopwatch sunflower telescope
waterfall xylophone

basketball binoculars blackboard blacksmith bookkeeper calculator chandelier cheesecake chimpanzee dishwasher
earthquake everything flashlight friendship greenhouse helicopter lighthouse lumberjack microphone motorcycle
peppermint playground restaurant skateboard strawberry sweetheart television toothbrush toothpaste trampoline
typewriter understand underwater volleyball wheelchair windscreen woodpecker woodworker
`
